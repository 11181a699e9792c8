import { problem, troubled, type Check, type Trouble } from './check.ts'
import { racePairs, type RacedPair } from './racing-pairs.ts'
import { troubleOf } from './refused.ts'
import { againWith } from './again.ts'
import { withScratchTab } from './scratch-tab.ts'

/**
 * Google writes twice that a mark whose ID is in use makes the whole batch fail, and nobody recorded it. The register
 * rests on it, so it is tried here: fifty pairs race, and of each exactly one row may stand.
 */
export const keepsItsPromise: Check = {
  name: 'metadata-promise',
  title: 'Twee keer hetzelfde schrijven kan niet: van elk van vijftig paren blijft één regel staan',
  needsRegister: true,
  async run({ sheets, config, sleep }) {
    const spreadsheetId = config.SPREADSHEET_ID
    const again = againWith(sleep)
    try {
      const raced = await withScratchTab(sheets, spreadsheetId, again, (tab) =>
        racePairs({ sheets, spreadsheetId, again, tab, pairs, sleep }),
      )
      if (raced === 'busy')
        return problem(
          'Google had het te druk om vijftig paren te proberen',
          'Draai dit nog eens op een rustig uur, als niemand in de spreadsheet werkt.',
        )
      return troubled(troublesOf(raced), `${raced.length} paren`)
    } catch (error) {
      const toDo =
        'Draai dit nog eens. Staat er nog een verborgen tabblad ‘Kladblad van doctor’: dat mag weg.'
      return troubled([troubleOf(error, 'Vijftig paren laten racen', toDo)])
    }
  },
}

function troublesOf(raced: readonly RacedPair[]): readonly Trouble[] {
  const doubled = raced.filter(({ rows }) => rows > 1).length
  const lost = raced.filter(({ rows }) => rows === 0).length
  const untold = raced.filter(({ rows, told }) => rows === 1 && !told).length
  return [
    ...(doubled > 0
      ? [{ seen: `Van ${doubled} van de ${raced.length} paren kwamen beide regels erin`, toDo: onlyTheQueue }]
      : []),
    ...(lost > 0
      ? [{ seen: `Van ${lost} van de ${raced.length} paren kwam geen enkele regel erin`, toDo: onlyTheQueue }]
      : []),
    ...(untold > 0
      ? [
          {
            seen: `Bij ${untold} van de ${raced.length} paren hoort het merk bij de regel die er niet staat`,
            toDo: onlyTheQueue,
          },
        ]
      : []),
  ]
}

/** The working answer when Google does not keep its promise. */
const onlyTheQueue = [
  'Google houdt zich hier niet aan wat het belooft. Dan is de wachtrij de enige die dubbel schrijven voorkomt, met één opdracht tegelijk.',
  'Meteen, zonder terraform: gcloud tasks queues update register --max-concurrent-dispatches=1, en hetzelfde voor letters.',
  'Zet in terraform/functions.tf instances = 1 bij intake en letters, en in terraform/queues.tf at_once = 1 bij letters; draai dan terraform apply.',
  'Laat het installatiescript niet draaien terwijl er brieven uitgaan, en meld dit bij wie de software maakt.',
].join(' ')

const pairs = 50
