/**
 * What a pause means for each part of a group's life, as a coordinator reads it. It knows nothing of how the parts are judged:
 * the scripts of the sheet show it too.
 */
export const pauseSentences = {
  rhythm: 'In een pauze verwachten we geen avonden, en vragen we er niet naar.',
  reminders: 'In een pauze krijgt niemand een herinnering; de eerste brief komt als de pauze voorbij is.',
  absence: 'Wie er in een pauze niet was, telt niet als afwezig; wie er wel was, telt mee.',
  meals: 'Een maand die helemaal in een pauze valt, hoeft geen maaltijd te hebben.',
  coaching: 'Het jaar van vier coachgesprekken loopt in een pauze door.',
  clock: 'De klok van een en twee jaar tot vermenigvuldigen loopt in een pauze door.',
} as const
