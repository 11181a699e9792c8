import type { Language } from '../domain/language.ts'

/** What the questions of the month say. */
export interface MonthWords {
  readonly vision: string
  readonly invited: string
  readonly where: Asked<'home' | 'hall' | 'outside' | 'elsewhere'>
  readonly outside: Asked<'fun' | 'neighbourhood' | 'both' | 'none'>
  readonly children: Asked<'whole' | 'part' | 'apart' | 'none'>
}

interface Asked<Key extends string> {
  readonly title: string
  readonly options: Readonly<Record<Key, string>>
}

const dutch = {
  vision: 'Wie vertelde het laatst waar we als groep voor gaan?',
  invited: 'Hoeveel mensen hebben jullie deze maand samen uitgenodigd?',
  where: {
    title: 'Waar kwamen jullie bij elkaar?',
    options: {
      home: 'Bij iemand thuis',
      hall: 'In een zaal of kerk',
      outside: 'Buiten',
      elsewhere: 'Ergens anders',
    },
  },
  outside: {
    title: 'Deden jullie deze maand iets buiten de gewone avonden?',
    options: {
      fun: 'Ja, iets gezelligs',
      neighbourhood: 'Ja, iets voor de buurt',
      both: 'Ja, allebei',
      none: 'Nee, deze maand niet',
    },
  },
  children: {
    title: 'Hoe waren de kinderen erbij?',
    options: {
      whole: 'De hele avond',
      part: 'Een deel van de avond',
      apart: 'Ze hadden hun eigen plek',
      none: 'Er waren geen kinderen',
    },
  },
} as const satisfies MonthWords

const english = {
  vision: 'Who last told us what our group is here for?',
  invited: 'How many people did you invite together this month?',
  where: {
    title: 'Where did you meet?',
    options: {
      home: 'At someone’s home',
      hall: 'In a hall or church',
      outside: 'Outside',
      elsewhere: 'Somewhere else',
    },
  },
  outside: {
    title: 'Did you do anything this month besides the usual evenings?',
    options: {
      fun: 'Yes, something fun',
      neighbourhood: 'Yes, something for the neighbourhood',
      both: 'Yes, both',
      none: 'No, not this month',
    },
  },
  children: {
    title: 'How did the children take part?',
    options: {
      whole: 'The whole evening',
      part: 'Part of the evening',
      apart: 'They had their own place',
      none: 'There were no children',
    },
  },
} as const satisfies MonthWords

export const monthWords = { nl: dutch, en: english } as const satisfies Record<Language, MonthWords>
