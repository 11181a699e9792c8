import { descriptionOf } from '../../src/forms/description-of.ts'
import { wantedForms } from '../../src/forms/wanted-forms.ts'
import type { World } from '../../src/ports.ts'
import { adoptForms, type MadeForm } from '../../src/workflows/adopt-forms.ts'
import { look } from '../../src/workflows/redraw.ts'
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
    const now = world.clock.now()
    const made = wantedForms(register).map((wanted): MadeForm => {
      const description = descriptionOf({ ...wanted, formId: '', address: '', since: now }, register, now)
      const { formId } = google.forms.create(description?.title ?? '')
      google.forms.publish(formId)
      if (description) google.forms.setConfirmation(formId, description.confirmation)
      return { ...wanted, formId }
    })
    if (made.length > 0) await adoptForms(world, made)
    return made.length
  },
})
