import { http } from '@google-cloud/functions-framework'
import { schedulerBody, woken } from '../src/adapters/google/wake-up.ts'
import { connect } from '../src/connect.ts'
import { keepUp } from '../src/workflows/keep-up.ts'

http('upkeep', woken(connect, 'upkeep', schedulerBody, keepUp))
