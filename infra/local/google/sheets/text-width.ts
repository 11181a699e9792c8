/** How wide a text is in Arial, in pixels: the letters by their usual measure, the scale as Google was seen to measure. */

const widths: readonly (readonly [string, number])[] = [
  ["ijl'|", 0.222],
  ['ftI.,:;!/\\ []', 0.278],
  ['r()-`"', 0.333],
  ['cksvxyzJ', 0.5],
  ['ABEKPSVXY&', 0.667],
  ['FTZ', 0.611],
  ['CDHNRUw', 0.722],
  ['GOQ', 0.778],
  ['mM', 0.833],
  ['W%', 0.944],
]
const scale = 1.2716

const ofLetter = new Map(
  widths.flatMap(([letters, width]) =>
    Array.from(letters).map((letter): [string, number] => [letter, width]),
  ),
)

export const textWidth = (text: string, fontSize: number): number =>
  Array.from(text).reduce((sum, letter) => sum + (ofLetter.get(letter) ?? 0.556), 0) * fontSize * scale
