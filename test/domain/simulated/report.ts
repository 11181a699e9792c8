/** Measures how well forecasts do, and writes it into docs/forecast.md: `npx node test/domain/simulated/report.ts`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { withSection } from '../../bench/section.ts'
import { backtest, groupsAStory } from './backtest.ts'
import { forecastTable } from './table.ts'

const path = join(import.meta.dirname, '../../../docs/forecast.md')
const text = withSection(readFileSync(path, 'utf8'), 'forecast', forecastTable(backtest(groupsAStory)))
writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }))
