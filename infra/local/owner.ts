import { wantedDescriptions } from '../../src/forms/wanted-forms.ts'
import type { World } from '../../src/ports.ts'
import { adoptForms, type MadeForm } from '../../src/workflows/adopt-forms.ts'
import { look } from '../../src/workflows/look.ts'
import type { Google } from './google/google.ts'

/**
 * The owner's part, which a server may not do at Google: making an empty spreadsheet, and an empty form, published, for
 * whatever lacks one. In the cloud a person does this with the installer script.
 */
export const createOwner = (google: Google) => ({
  async makeSpreadsheet(): Promise<string> {
    const answer = await google.app.request('/v4/spreadsheets', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ properties: { title: 'Missiegroepen' } }),
    })
    const made: unknown = await answer.json()
    if (typeof made === 'object' && made !== null && 'spreadsheetId' in made)
      return String(made.spreadsheetId)
    throw new Error(`Cannot make a spreadsheet: answered ${answer.status}, wanted its ID`)
  },

  /** Answers how many forms were made. */
  async makeForms(world: World): Promise<number> {
    const { register } = await look(world)
    const made = wantedDescriptions(register, world.clock.now()).map(
      ({ wanted, description: { title, confirmation } }): MadeForm => {
        const { formId } = google.forms.create(title)
        google.forms.publish(formId)
        google.forms.setConfirmation(formId, confirmation)
        return { ...wanted, formId }
      },
    )
    if (made.length > 0) await adoptForms(world, made)
    return made.length
  },
})
