/** A chart as plain SVG: bars lying or standing, stacked or beside each other, or lines. */

export type ChartKind = 'bar' | 'column' | 'line'

export interface Series {
  readonly name: string
  readonly values: readonly (number | undefined)[]
  readonly color: string | undefined
}
export interface Drawing {
  readonly kind: ChartKind
  readonly stacked: boolean
  readonly title: string
  readonly width: number
  readonly height: number
  readonly labels: readonly string[]
  readonly series: readonly Series[]
}

const palette = ['#1f6f5c', '#7fb8a5', '#e0a33e', '#6b8fb5', '#b5736b', '#8a8f98']

export function drawChart(drawing: Drawing): SVGSVGElement {
  const { width, height, title, series, kind } = drawing
  const svg = make('svg', {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-label': title,
  })
  svg.append(text(title, { x: 14, y: 24, class: 'chart-title' }))
  legend(svg, drawing)
  const longest = Math.max(0, ...drawing.labels.map((label) => label.length))
  const area: Area = {
    left: kind === 'bar' ? Math.min(width * 0.35, 18 + longest * 6.3) : 36,
    top: 62,
    right: width - 16,
    bottom: height - (kind === 'bar' ? 24 : 30),
    most: niceTop(Math.max(1, ...totals(drawing))),
  }
  axis(svg, drawing, area)
  if (kind === 'line') lines(svg, drawing, area)
  else bars(svg, drawing, area)
  if (series.length === 0) svg.append(text('Nog niets om te tekenen', { x: 14, y: 60 }))
  return svg
}

interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly most: number
}

const totals = ({ stacked, kind, series, labels }: Drawing): number[] =>
  stacked && kind !== 'line'
    ? labels.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))
    : series.flatMap(({ values }) => values.map((value) => value ?? 0))

/** The end of the axis: a round number of four or five steps. */
export function niceTop(most: number): number {
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000].find((size) => size * 5 >= most) ?? most
  return Math.ceil(most / step) * step
}

function axis(svg: SVGElement, { kind, labels }: Drawing, area: Area): void {
  const { left, top, right, bottom, most } = area
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000].find((size) => size * 5 >= most) ?? most
  for (let value = 0; value <= most; value += step) {
    if (kind === 'bar') {
      const x = left + ((right - left) * value) / most
      svg.append(make('line', { x1: x, x2: x, y1: top, y2: bottom, class: 'chart-grid' }))
      svg.append(text(String(value), { x, y: bottom + 15, 'text-anchor': 'middle' }))
    } else {
      const y = bottom - ((bottom - top) * value) / most
      svg.append(make('line', { x1: left, x2: right, y1: y, y2: y, class: 'chart-grid' }))
      svg.append(text(String(value), { x: left - 6, y: y + 4, 'text-anchor': 'end' }))
    }
  }
  const room = (kind === 'bar' ? bottom - top : right - left) / Math.max(1, labels.length)
  const longest = Math.max(...labels.map((label) => short(label).length), 1)
  const every = Math.max(1, Math.ceil((kind === 'bar' ? 14 : longest * 6.6 + 8) / room))
  labels.forEach((label, at) => {
    if (at % every !== 0) return
    const middle = room * (at + 0.5)
    if (kind === 'bar') svg.append(text(label, { x: left - 8, y: top + middle + 4, 'text-anchor': 'end' }))
    else svg.append(text(short(label), { x: left + middle, y: bottom + 16, 'text-anchor': 'middle' }))
  })
}

function bars(svg: SVGElement, drawing: Drawing, { left, top, right, bottom, most }: Area): void {
  const { kind, labels, series, stacked } = drawing
  const lying = kind === 'bar'
  const room = (lying ? bottom - top : right - left) / Math.max(1, labels.length)
  const length = lying ? right - left : bottom - top
  const thick = (room * 0.7) / (stacked ? 1 : Math.max(1, series.length))
  labels.forEach((label, at) => {
    let from = 0
    series.forEach(({ name, values, color }, index) => {
      const value = values[at] ?? 0
      if (value <= 0) return
      const start = (length * (stacked ? from : 0)) / most
      const size = (length * value) / most
      const across = room * at + room * 0.15 + (stacked ? 0 : thick * index)
      const box = lying
        ? { x: left + start, y: top + across, width: size, height: thick }
        : { x: left + across, y: bottom - start - size, width: thick, height: size }
      const bar = make('rect', { ...box, rx: 1.5, fill: color ?? colorOf(index) })
      bar.append(hint(`${label}, ${name}: ${value}`))
      svg.append(bar)
      from += value
    })
  })
}

/** A line breaks where there is no number: nothing known is not zero. */
function lines(svg: SVGElement, { labels, series }: Drawing, { left, top, right, bottom, most }: Area): void {
  const room = (right - left) / Math.max(1, labels.length)
  series.forEach(({ name, values, color }, index) => {
    const paint = color ?? colorOf(index)
    let path = ''
    values.forEach((value, at) => {
      if (value === undefined) return
      const x = left + room * (at + 0.5)
      const y = bottom - ((bottom - top) * value) / most
      path += `${values[at - 1] === undefined ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`
      const dot = make('circle', { cx: x, cy: y, r: 2.6, fill: paint })
      dot.append(hint(`${labels[at] ?? ''}, ${name}: ${value}`))
      svg.append(dot)
    })
    svg.append(make('path', { d: path, fill: 'none', stroke: paint, 'stroke-width': 2 }))
  })
}

function legend(svg: SVGElement, { series }: Drawing): void {
  let x = 14
  series.forEach(({ name, color }, index) => {
    if (name === '') return
    svg.append(make('rect', { x, y: 37, width: 10, height: 10, rx: 2, fill: color ?? colorOf(index) }))
    svg.append(text(name, { x: x + 15, y: 46 }))
    x += 34 + name.length * 6.4
  })
}

const colorOf = (index: number): string => palette[index % palette.length] ?? '#1f6f5c'
const short = (label: string): string => (label.length > 12 ? `${label.slice(0, 11)}…` : label)

function hint(words: string): SVGElement {
  const title = make('title', {})
  title.textContent = words
  return title
}

function text(words: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = make('text', attributes)
  element.textContent = words
  return element
}

function make<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  return element
}
