import { quoted } from '../../../src/adapters/google/workbook/spreadsheet.ts'
import { addDays, day } from '../../../src/domain/day.ts'
import { groupId } from '../../../src/domain/ids.ts'
import { tabs } from '../../../src/register/description/workbook.ts'
import { findColumns } from '../../../src/register/find-columns.ts'
import { cellsOf, type WrittenRow } from '../../../src/register/write-row.ts'
import { seeded } from '../../../infra/local/seeded.ts'
import { sheetsClient } from '../../google-client.ts'
import { createBenchMovement, peopleInGroup, type Movement } from '../costs/movement.ts'

/** A movement with its forms, and weekly evenings in the log of every group, put there as if long ago. */
export async function filledMovement(
  groups: number,
  evenings: number,
): Promise<Movement & { readonly now: () => number }> {
  const movement = await createBenchMovement(groups, 0)
  const { tabs: read, timeZone } = await movement.world.workbook.read()
  const raw = read.meetings
  if (raw === undefined) throw new RangeError('Cannot fill the register, wanted Bijeenkomsten to be there')
  const found = findColumns(tabs.meetings, raw)
  const { spreadsheets } = sheetsClient(movement.origin, 'person')
  for (let week = 0; week < evenings; week++) {
    const rows = Array.from({ length: groups }, (_, index) => evening(index + 1, week, evenings - 1 - week))
    await spreadsheets.values.append({
      spreadsheetId: movement.spreadsheetId,
      range: `${quoted(raw.title)}!A1`,
      valueInputOption: 'RAW',
      insertDataOption: 'INSERT_ROWS',
      requestBody: {
        values: rows.map((row) => cellsOf(tabs.meetings, row, found, timeZone).map((cell) => cell ?? null)),
      },
    })
  }
  // A Monday, before seven.
  await movement.at(`${addDays(first, 7 * evenings - 1)}T07:30:00Z`)
  return movement
}

const first = day('2026-09-01')

/** `back`: how many weeks before the last one. By that who came is drawn, so that years are added before the same last evenings. */
function evening(group: number, week: number, back: number): WrittenRow {
  const random = seeded(group * 1000 + back)
  const on = addDays(first, 7 * week)
  const people = Array.from({ length: peopleInGroup }, (_, index) => index)
  const present = people.filter(() => random.between(0, 3) > 0)
  const id = (index: number) => `p-${group}-${index}`
  const name = (index: number) => `Mens ${group}.${index}`
  const [one = 0, two = 1, three = 2] = present
  return {
    responseId: `ACYDBN${group}x${week}abcdefghijklmnopqrstuvw`,
    formId: `1FAIpQLS${group}abcdefghijklmnopqrstuvwxyz`,
    submittedAt: `${on}T20:15:00.${String(group).padStart(6, '0')}Z`,
    groupName: `Groep ${group}`,
    day: on,
    held: 'yes',
    present: present.map(name).join(', '),
    guests: random.between(0, 2),
    children: random.between(0, 4),
    activities: back % 4 === 0 ? 'Samen gegeten, Uit de Bijbel gelezen' : 'Uit de Bijbel gelezen',
    ledBy: name(one),
    nextBible: name(two),
    nextHost: name(three),
    nextMeal: name(one),
    agreement: 'zaterdag samen het plein schoonmaken',
    groupId: groupId(`g-${group}`),
    presentIds: present.map(id),
    ledById: id(one),
    nextBibleId: [id(two)],
    nextHostId: [id(three)],
    nextMealId: [id(one)],
  }
}
