import type { Day } from '../domain/day.ts'
import type { Tone, ViewCell } from './view.ts'

/** The cells of which views are made. A text is a text, whatever it begins with. */
export const text = (value: string, more: Omit<ViewCell, 'value' | 'as'> = {}): ViewCell => ({
  value,
  as: 'text',
  ...more,
})

export const number = (value: number, more: Omit<ViewCell, 'value' | 'as'> = {}): ViewCell => ({
  value,
  as: 'number',
  ...more,
})

/** A day as the sheet shows days; of another year than `today` with that year. */
export const dayCell = (
  value: Day | undefined,
  today: Day,
  more: Omit<ViewCell, 'value' | 'as'> = {},
): ViewCell =>
  value === undefined
    ? blank
    : { value, as: 'day', ...(value.slice(0, 4) !== today.slice(0, 4) && { withYear: true }), ...more }

export const blank: ViewCell = { value: undefined }

export const heading = (value: string, more: Omit<ViewCell, 'value' | 'as'> = {}): ViewCell =>
  text(value, { tone: 'heading', ...more })

/** What we do not know, said as such: never an empty cell, and never a nought. */
export const unknown = (note?: string): ViewCell =>
  text('onbekend', { tone: 'quiet', ...(note !== undefined && { note }) })

/** A line that runs on over the empty cells to its right. */
export const line = (value: string, tone: Tone = 'plain'): ViewCell => text(value, { tone, wrap: false })

export const headings = (...titles: readonly string[]): readonly ViewCell[] =>
  titles.map((title) => heading(title))
