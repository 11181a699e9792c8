/** Words that stand in nearly every sentence of one language and in none of the other. */
const dutch =
  /(?<![\p{L}’])(de|het|een|en|jullie|je|jou|van|niet|nog|met|voor|weer|zijn|wie|geen|ook|om|bij|naar|keer|avond|groep|vraag|weten|deze|die|aan)(?!\p{L})/giu
const english =
  /(?<![\p{L}’])(the|and|you|your|with|not|yet|for|who|are|this|that|there|evening|time|group|question|could|from|will)(?!\p{L})/giu

/** The movement's own sentences, the names of people and tabs, and addresses are in no language. */
const neutral = /«[^»]*»|<span lang="nl">.*?<\/span>|(?:https?|mailto):\S+|\S+@\S+/g

export const dutchWordsIn = (text: string): readonly string[] => text.replace(neutral, '').match(dutch) ?? []
export const englishWordsIn = (text: string): readonly string[] =>
  text.replace(neutral, '').match(english) ?? []
