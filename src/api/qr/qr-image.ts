import { qrCode } from './qr-code.ts'

/** A QR code as an SVG with the quiet edge that readers need; undefined for a text that is too long. */
export function qrImage(text: string): string | undefined {
  const modules = qrCode(text)
  if (modules === undefined) return undefined
  const size = modules.length + 2 * edge
  const path = modules.flatMap((row, down) =>
    [
      ...row
        .map((dark) => (dark ? '#' : ' '))
        .join('')
        .matchAll(/#+/g),
    ].map(({ index, 0: run }) => `M${index + edge} ${down + edge}h${run.length}v1h-${run.length}z`),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">`,
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path.join('')}"/></svg>`,
  ].join('')
}

const edge = 4
