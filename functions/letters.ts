import { http } from '@google-cloud/functions-framework'
import { lettersBody, woken } from '../src/adapters/google/wake-up.ts'
import { connect } from '../src/connect.ts'
import { sendLetters } from '../src/workflows/send-letters.ts'

http('letters', woken(connect, 'letters', lettersBody, sendLetters))
