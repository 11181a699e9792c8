import { addMonths, monthOf, type Day } from '../domain/day.ts'
import type { Forecast } from '../domain/forecast.ts'
import { sayMonth } from '../dutch/dutch.ts'
import { blank, text } from './cells.ts'
import type { ViewCell } from './view.ts'

/** When the group will be with enough, as short as a cell, with how sure that is in the note. It is never a day. */
export function forecastCell(forecast: Forecast, today: Day): ViewCell {
  switch (forecast.kind) {
    case 'reached':
      return text('genoeg mensen', { tone: 'good' })
    case 'expected': {
      const { from, to, perMonth } = forecast
      const begin = monthNamed(from, today)
      const end = to === undefined ? undefined : monthNamed(to, today)
      const when =
        end === undefined ? `vanaf ${begin}` : begin === end ? `rond ${begin}` : `${begin} – ${end}`
      return text(when, {
        tone: 'nearly',
        note: `${growth(perMonth)} Gaat het zo door, dan zijn het er dan genoeg. Acht van de tien keer valt het in deze tijd; zeker is het nooit.`,
      })
    }
    case 'not-in-sight':
      return text(forecast.why === 'down' ? 'het worden er minder' : 'nog niet in zicht', {
        tone: 'quiet',
        note: growth(forecast.perMonth),
      })
    case 'silent':
      return silence(forecast)
  }
}

function silence(forecast: Extract<Forecast, { kind: 'silent' }>): ViewCell {
  switch (forecast.why) {
    case 'stopped':
      return blank
    case 'start-series':
      return text('eerst de eerste avonden', { tone: 'quiet' })
    case 'unknown':
      return text('onbekend', { tone: 'quiet', note: 'Daarvoor zijn te veel avonden niet ingevuld.' })
    case 'too-few-evenings':
      return text('te vroeg', {
        tone: 'quiet',
        note: `Daarvoor zijn ${forecast.wanted} ingevulde avonden nodig; het zijn er ${forecast.evenings}.`,
      })
  }
}

const growth = (perMonth: number): string => {
  const people = Math.round(Math.abs(perMonth) * 10) / 10
  if (people === 0) return 'Het aantal vaste deelnemers blijft gelijk.'
  const number = String(people).replace('.', ',')
  return `Per maand ongeveer ${number} vaste ${people === 1 ? 'deelnemer' : 'deelnemers'} ${perMonth > 0 ? 'meer' : 'minder'}.`
}

/** With its year where the name alone would be taken for a nearer one. */
const monthNamed = (day: Day, today: Day): string =>
  monthOf(day) < monthOf(addMonths(today, 11))
    ? sayMonth(monthOf(day))
    : `${sayMonth(monthOf(day))} ${day.slice(0, 4)}`
