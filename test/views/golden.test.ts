import { describe, expect, it } from 'vitest'
import { viewsOf } from '../../src/views/views.ts'
import { rendered } from './rendering.ts'
import { input } from './small-movement.ts'

const views = viewsOf(
  input({
    problems: [
      {
        tab: 'people',
        rowNumber: 48,
        column: 'Plek in de groep',
        read: 'dager',
        sentence: 'Deze plek ken ik niet. Tot dan telt Karin als onbekend.',
        suggestion: 'Bedoel je drager?',
      },
    ],
  }),
)

describe('the views of a small movement', () => {
  it.each(views.map((view) => [view.key, view] as const))(
    '%s reads as it did when we liked it',
    async (key, view) => {
      await expect(rendered(view)).toMatchFileSnapshot(`golden/${key}.txt`)
    },
  )

  it('under the brake, Overzicht and Te doen begin with it', async () => {
    const [overview, todo] = viewsOf(input({ brake: { changed: 143 } }))
    const top = [overview, todo].map(
      (view) => view && rendered({ ...view, rows: view.rows.slice(0, 3), charts: [] }),
    )
    await expect(top.join('\n')).toMatchFileSnapshot('golden/under-the-brake.txt')
  })
})
