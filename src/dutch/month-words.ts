/** What the questions of the month say in Dutch: in the form, and in the register, which keeps their answers so. */
export const dutchMonthWords = {
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
} as const
