import { http } from '@google-cloud/functions-framework'
import { schedulerBody, woken } from '../src/adapters/google/wake-up.ts'
import { connect } from '../src/connect.ts'
import { writeWeekly } from '../src/workflows/write-weekly.ts'

http('weekly', woken(connect, 'weekly', schedulerBody, writeWeekly))
