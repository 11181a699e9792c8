import type { Tab } from '../../../src/register/description/tab.ts'
import { tabs, type TabKey } from '../../../src/register/description/workbook.ts'
import { findColumns } from '../../../src/register/find-columns.ts'
import { setUpAgain } from './advice.ts'
import { troubled, type Check, type Trouble } from './check.ts'

/** Whether the spreadsheet has every tab and column of the description, whatever people called them since. */
export const allTabs: Check = {
  name: 'tabs',
  title: 'Alle tabbladen en kolommen zijn er',
  needsRegister: true,
  async run({ register }) {
    const { snapshot } = await register()
    const described = Object.entries(tabs) as readonly [TabKey, Tab][]
    return troubled(
      described.flatMap(([key, tab]): readonly Trouble[] => {
        const raw = snapshot.tabs[key]
        if (raw === undefined)
          return [
            {
              seen: `Het tabblad ‘${tab.title}’ is er niet`,
              toDo: `${setUpAgain} Wat erin stond vind je terug via Bestand › Versiegeschiedenis.`,
            },
          ]
        if (tab.kind === 'view') return []
        return [...findColumns(tab, raw).lost].map(([column, why]) => {
          const header = tab.columns[column]?.header ?? column
          return why === 'two'
            ? {
                seen: `In ‘${tab.title}’ staan twee kolommen ‘${header}’`,
                toDo: 'Geef een van de twee een andere naam.',
              }
            : { seen: `In ‘${tab.title}’ ontbreekt de kolom ‘${header}’`, toDo: setUpAgain }
        })
      }),
    )
  },
}
