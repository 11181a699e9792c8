/**
 * The forward test: whatever stands in a form, a subject, a preheader or above the line of a letter may end up in the
 * group's own app, or on a lock screen at work, so it says nothing of who believes what.
 */
export const isForwardable = (text: string): boolean => !telling.test(text)

/** Of every language that letters are written in: what people type is in any of them. */
const telling = /zoeker|drager|gelov|bekeer|bekeren|ongelovig|score|seeker|believ|convert/iu
