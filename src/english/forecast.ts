import { addMonths, monthOf, type Day } from '../domain/day.ts'
import type { Forecast } from '../domain/forecast.ts'
import { sayMonth } from './days.ts'

/** When the group will be with enough, to its own leader; undefined where there is nothing to say. Never a day, always a stretch. */
export function sayForecast(forecast: Forecast, wanted: number, today: Day): string | undefined {
  switch (forecast.kind) {
    case 'silent':
    case 'not-in-sight':
      return undefined
    case 'reached':
      return 'There are enough committed participants to start thinking about a second group.'
    case 'expected': {
      const { from, to } = forecast
      if (to === undefined)
        return `If things go on like this, there will be ${wanted} of you ${inMonth(from, today)} at the earliest; exactly when can’t be said yet.`
      return `If things go on like this, there will be ${wanted} of you ${stretch(from, to, today)}.`
    }
  }
}

/** «somewhere between March and June», «around March», «somewhere between now and June», «this month» */
function stretch(from: Day, to: Day, today: Day): string {
  if (monthOf(from) === monthOf(to))
    return monthOf(to) === monthOf(today) ? 'this month' : `around ${month(to, today)}`
  const begin = monthOf(from) === monthOf(today) ? 'now' : month(from, today)
  return `somewhere between ${begin} and ${month(to, today)}`
}

const inMonth = (day: Day, today: Day): string =>
  monthOf(day) === monthOf(today) ? 'this month' : `in ${month(day, today)}`

/** With its year where the name alone would be taken for a nearer one. */
const month = (day: Day, today: Day): string =>
  monthOf(day) < monthOf(addMonths(today, 11))
    ? sayMonth(monthOf(day))
    : `${sayMonth(monthOf(day))} ${day.slice(0, 4)}`
