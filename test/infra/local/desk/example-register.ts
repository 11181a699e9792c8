/** A small register as Google keeps it: the requests that make it in a new spreadsheet of one tab. */
import { day, toSerial } from '../../../../src/domain/day.ts'

export const sheetIds = {
  overview: 11,
  todo: 12,
  groups: 13,
  people: 14,
  review: 15,
  settings: 16,
  meetings: 17,
} as const

type Value = string | number | boolean | undefined
interface Look {
  readonly background?: readonly [number, number, number]
  readonly strong?: boolean
  readonly pattern?: string
  readonly note?: string
  readonly wrap?: boolean
}

export function exampleRegister(firstTab: number): object[] {
  return [
    tab(sheetIds.overview, 'Overzicht', {
      frozenRowCount: 3,
      frozenColumnCount: 1,
      rowCount: 60,
      columnCount: 8,
    }),
    { deleteSheet: { sheetId: firstTab } },
    tab(sheetIds.todo, 'Te doen', { frozenRowCount: 1, rowCount: 40, columnCount: 4 }),
    tab(sheetIds.groups, 'Groepen', {
      frozenRowCount: 1,
      frozenColumnCount: 1,
      rowCount: 200,
      columnCount: 6,
    }),
    tab(sheetIds.people, 'Mensen', {
      frozenRowCount: 1,
      frozenColumnCount: 2,
      rowCount: 1000,
      columnCount: 10,
    }),
    tab(sheetIds.review, 'Nakijken', { frozenRowCount: 1, rowCount: 40, columnCount: 3 }),
    tab(sheetIds.settings, 'Instellingen', { frozenRowCount: 1, rowCount: 60, columnCount: 3 }),
    tab(sheetIds.meetings, 'Bijeenkomsten', { frozenRowCount: 1, rowCount: 100, columnCount: 4 }, true),
    ...overview(),
    ...todo(),
    ...masters(),
    ...people(),
    ...review(),
    rows(sheetIds.meetings, 0, [
      [head('Antwoord-ID'), head('Groep'), head('Datum'), head('Correctie')],
      ['r1', 'Overvecht', on('2026-11-17'), undefined],
    ]),
    {
      addProtectedRange: {
        protectedRange: {
          range: { sheetId: sheetIds.meetings },
          unprotectedRanges: [column(sheetIds.meetings, 3)],
        },
      },
    },
  ]
}

const names = [
  'Hanneke',
  'Daniël',
  'Samira',
  'Joke',
  'Kees',
  'Lia',
  'Wim',
  'Fatima',
  'Pieter',
  'Noor',
  'Jonas',
  'Ruth',
  'Tessa',
]
const places = ['leider', 'trainee', 'drager', 'drager', 'gelovige', 'zoeker', 'zoeker', 'nog onbekend']

function people(): object[] {
  const sheetId = sheetIds.people
  const header = [
    'Roepnaam',
    'Achternaam',
    'Groep',
    'Plek in de groep',
    'Plek sinds',
    'Erbij sinds',
    'Toestemming',
    'Mobiel',
    'E-mail',
    'ID',
  ]
  return [
    rows(sheetId, 0, [
      header.map((text) =>
        head(
          text,
          text === 'Plek in de groep'
            ? 'leider, trainee, drager, gelovige, zoeker of nog onbekend. Verander gewoon de cel: wij onthouden sinds wanneer.'
            : undefined,
        ),
      ),
      ...names.map((name, at): Cell[] => [
        name,
        ['de Vries', 'Bakker', 'Yilmaz'][at % 3],
        at < 8 ? 'Overvecht' : 'Lombok',
        at === 6 ? 'dager' : places[at % places.length],
        undefined,
        on(`2025-${String((at % 11) + 1).padStart(2, '0')}-14`),
        at % 4 === 3 ? 'nog vragen' : 'ja',
        `06123456${String(at).padStart(2, '0')}`,
        at === 0 ? 'hanneke@voorbeeld.nl' : undefined,
        [`p-${at + 1}`, { background: [0.95, 0.95, 0.95] }],
      ]),
    ]),
    validate(sheetId, 3, {
      type: 'ONE_OF_LIST',
      values: ['leider', 'trainee', 'drager', 'gelovige', 'zoeker', 'nog onbekend'],
    }),
    validate(sheetId, 2, { type: 'ONE_OF_RANGE', values: ['=Groepen!$A$2:$A'] }),
    dates(sheetId, 4, 6),
    width(sheetId, 0, 110),
    width(sheetId, 3, 130),
    width(sheetId, 8, 190),
    { addProtectedRange: { protectedRange: { range: column(sheetId, 9), warningOnly: true } } },
  ]
}

function overview(): object[] {
  const sheetId = sheetIds.overview
  const green: Look = { background: [0.85, 0.92, 0.83] }
  const orange: Look = { background: [0.99, 0.9, 0.8] }
  return [
    rows(sheetId, 0, [
      [['Overzicht van alle missiegroepen', { strong: true }]],
      ['Bijgewerkt di 24 nov 09:31. Dit blad tekent zichzelf; veranderen doe je in Groepen en Mensen.'],
      ['Groep', 'Dragers', 'Zoekers', 'Anderen', 'Vorige keer', 'Hoe staat het ervoor'].map((text) =>
        head(text),
      ),
      ['Overvecht', 5, 4, 2, on('2026-11-17'), ['bijna', green]],
      ['Lombok', 3, 5, 1, on('2026-11-18'), ['te weinig gegevens', orange]],
      ['Kanaleneiland', 4, 4, 4, on('2026-11-12'), ['klaar', green]],
    ]),
    dates(sheetId, 4, 5),
    width(sheetId, 0, 150),
    width(sheetId, 5, 170),
    chart(sheetId, 'BAR', 'Samenstelling', 8),
    chart(sheetId, 'LINE', 'Aanwezigheid', 26),
  ]
}

function todo(): object[] {
  const sheetId = sheetIds.todo
  return [
    rows(sheetId, 0, [
      [head('Wie'), head('Wat'), head('Groep'), head('Klopt het?')],
      ['Wim', 'Prik een datum met Hanneke: het laatste gesprek was op 14 augustus.', 'Overvecht', undefined],
      [
        'jij',
        'Er zijn ineens 143 mensen veranderd. Is er misschien één kolom apart gesorteerd?',
        undefined,
        false,
      ],
    ]),
    {
      setDataValidation: {
        range: { sheetId, startRowIndex: 2, endRowIndex: 3, startColumnIndex: 3, endColumnIndex: 4 },
        rule: { condition: { type: 'BOOLEAN' } },
      },
    },
    width(sheetId, 1, 420),
  ]
}

function masters(): object[] {
  return [
    rows(sheetIds.groups, 0, [
      ['Groep', 'Status', 'Dag', 'Tijd', 'Bij wie', 'Kerk'].map((text) => head(text)),
      ['Overvecht', 'loopt', 'dinsdag', '19:30', 'Kees en Lia', 'De Haven'],
      ['Lombok', 'start', 'woensdag', '20:00', 'Noor', 'De Haven'],
      ['Kanaleneiland', 'loopt', 'donderdag', '19:00', 'Ruth', 'De Bron'],
    ]),
    rows(sheetIds.settings, 0, [
      [head('Instelling'), head('Waarde'), head('Uitleg')],
      ['Brieven', 'alleen naar mij', 'uit, alleen naar mij of aan'],
    ]),
  ]
}

function review(): object[] {
  return [
    rows(sheetIds.review, 0, [
      [head('Waar'), head('Wat'), head('Tot dan')],
      [
        { formula: `=HYPERLINK("#gid=${sheetIds.people}&range=D8";"Mensen, rij 8")` },
        'Plek ‘dager’ ken ik niet. Bedoel je drager?',
        'Tot dan telt Wim als onbekend.',
      ],
    ]),
    width(sheetIds.review, 1, 300),
    width(sheetIds.review, 2, 220),
  ]
}

type Cell = Value | readonly [Value, Look] | { readonly formula: string }

const head = (text: string, note?: string): Cell => [
  text,
  { strong: true, background: [0.9, 0.94, 0.93], ...(note ? { note } : {}) },
]
const on = (text: string): number => toSerial(day(text))

const tab = (sheetId: number, title: string, gridProperties: object, hidden = false): object => ({
  addSheet: { properties: { sheetId, title, gridProperties, hidden } },
})

const rows = (sheetId: number, rowIndex: number, cells: readonly (readonly Cell[])[]): object => ({
  updateCells: {
    start: { sheetId, rowIndex, columnIndex: 0 },
    rows: cells.map((row) => ({ values: row.map(written) })),
    fields: 'userEnteredValue,userEnteredFormat,note',
  },
})

function written(cell: Cell): object {
  if (typeof cell === 'object' && 'formula' in cell)
    return { userEnteredValue: { formulaValue: cell.formula } }
  const [value, look] = typeof cell === 'object' ? cell : [cell, {} as Look]
  const [red = 1, green = 1, blue = 1] = look.background ?? []
  return {
    ...(value === undefined ? {} : { userEnteredValue: valueOf(value) }),
    userEnteredFormat: {
      ...(look.background ? { backgroundColorStyle: { rgbColor: { red, green, blue } } } : {}),
      ...(look.strong ? { textFormat: { bold: true } } : {}),
    },
    ...(look.note ? { note: look.note } : {}),
  }
}

function valueOf(value: string | number | boolean): object {
  if (typeof value === 'number') return { numberValue: value }
  return typeof value === 'boolean' ? { boolValue: value } : { stringValue: value }
}

const column = (sheetId: number, index: number) => ({
  sheetId,
  startColumnIndex: index,
  endColumnIndex: index + 1,
})

const validate = (
  sheetId: number,
  index: number,
  { type, values }: { type: string; values: readonly string[] },
): object => ({
  setDataValidation: {
    range: { ...column(sheetId, index), startRowIndex: 1 },
    rule: {
      condition: { type, values: values.map((value) => ({ userEnteredValue: value })) },
      showCustomUi: true,
    },
  },
})

const dates = (sheetId: number, from: number, to: number): object => ({
  repeatCell: {
    range: { sheetId, startRowIndex: 1, startColumnIndex: from, endColumnIndex: to },
    cell: { userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'dd-mm-yyyy' } } },
    fields: 'userEnteredFormat.numberFormat',
  },
})

const width = (sheetId: number, index: number, pixelSize: number): object => ({
  updateDimensionProperties: {
    range: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
    properties: { pixelSize },
    fields: 'pixelSize',
  },
})

function chart(sheetId: number, chartType: string, title: string, rowIndex: number): object {
  const source = (index: number) => ({
    sourceRange: { sources: [{ ...column(sheetId, index), startRowIndex: 2, endRowIndex: 6 }] },
  })
  return {
    addChart: {
      chart: {
        spec: {
          title,
          basicChart: {
            chartType,
            stackedType: chartType === 'BAR' ? 'STACKED' : 'NOT_STACKED',
            headerCount: 1,
            domains: [{ domain: source(0) }],
            series: [1, 2, 3].map((index) => ({ series: source(index) })),
          },
        },
        position: {
          overlayPosition: {
            anchorCell: { sheetId, rowIndex, columnIndex: 0 },
            widthPixels: 620,
            heightPixels: 300,
          },
        },
      },
    },
  }
}
