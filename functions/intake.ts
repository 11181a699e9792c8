import { http } from '@google-cloud/functions-framework'
import { intakeBody, woken } from '../src/adapters/google/wake-up.ts'
import { connect } from '../src/connect.ts'
import { takeIn } from '../src/workflows/take-in.ts'

http('intake', woken(connect, 'intake', intakeBody, takeIn))
