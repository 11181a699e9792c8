/**
 * FAITH (norm 107): what leader and coach talk over when they think of a trainee, word for word. It is a conversation:
 * nobody is given a mark or put in an order, and nothing of it is kept.
 */
export const faith = [
  { word: 'Faithful', text: 'trouw in geloof en aan God en integer in zijn handel en wandel' },
  {
    word: 'Available',
    text: 'beschikbaar en doet zijn werk met vreugde; ook de lastige en vervelende taken',
  },
  { word: 'Involved', text: 'betrokkenheid op de missie en de gemeente' },
  { word: 'Teachable', text: 'staat open voor correctie en is nederig van hart' },
  { word: 'Hungry', text: 'een gezonde honger naar Gods woord en Zijn aanwezigheid' },
] as const
