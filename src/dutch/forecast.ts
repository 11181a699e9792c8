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
      return 'Jullie zijn met genoeg vaste deelnemers om aan een tweede groep te gaan denken.'
    case 'expected': {
      const { from, to } = forecast
      const together = withAll[wanted] ?? `met ${wanted} vaste deelnemers`
      if (to === undefined)
        return `Gaat het zo door, dan zijn jullie op z’n vroegst ${inMonth(from, today)} ${together}; wanneer precies is nog niet te zeggen.`
      return `Gaat het zo door, dan zijn jullie ${stretch(from, to, today)} ${together}.`
    }
  }
}

/** «ergens tussen maart en juni», «rond maart», «ergens tussen nu en juni», «deze maand» */
function stretch(from: Day, to: Day, today: Day): string {
  if (monthOf(from) === monthOf(to))
    return monthOf(to) === monthOf(today) ? 'deze maand' : `rond ${month(to, today)}`
  const begin = monthOf(from) === monthOf(today) ? 'nu' : month(from, today)
  return `ergens tussen ${begin} en ${month(to, today)}`
}

const inMonth = (day: Day, today: Day): string =>
  monthOf(day) === monthOf(today) ? 'deze maand' : `in ${month(day, today)}`

/** With its year where the name alone would be taken for a nearer one. */
const month = (day: Day, today: Day): string =>
  monthOf(day) < monthOf(addMonths(today, 11))
    ? sayMonth(monthOf(day))
    : `${sayMonth(monthOf(day))} ${day.slice(0, 4)}`

const withAll: Readonly<Partial<Record<number, string>>> = {
  8: 'met z’n achten',
  9: 'met z’n negenen',
  10: 'met z’n tienen',
  11: 'met z’n elven',
  12: 'met z’n twaalven',
}
