import type { Language } from '../domain/language.ts'

/** The languages of the Welkom card: those of the movement, and those that guests most often bring along. */
export const cardLanguages = ['nl', 'en', 'fa', 'ar', 'ti', 'uk'] as const
export type CardLanguage = (typeof cardLanguages)[number]

/** What a guest holds in their hand. They read it before they are anything to us, so it never says what anybody is. */
export interface WelcomeCardWords {
  /** The language in its own words. */
  readonly language: string
  /** In Dutch, for whoever cuts the cards. */
  readonly dutchName: string
  readonly runs: 'ltr' | 'rtl'
  readonly title: string
  /** You are welcome; scan to be on the list; your name only after your yes; no is fine and stopping too. */
  readonly text: readonly [string, string, string, string]
  /** Nobody who grew up with this language has read it yet. */
  readonly toCheck?: true
}

export const welcomeCardWords: Readonly<Record<CardLanguage, WelcomeCardWords>> = {
  nl: {
    language: 'Nederlands',
    dutchName: 'Nederlands',
    runs: 'ltr',
    title: 'Welkom!',
    text: [
      'Fijn dat je er bent.',
      'Wil je op de lijst van de groep? Scan dan deze code.',
      'We bewaren je naam alleen als je ja zegt.',
      'Nee is ook goed, en stoppen kan altijd.',
    ],
  },
  en: {
    language: 'English',
    dutchName: 'Engels',
    runs: 'ltr',
    title: 'Welcome!',
    text: [
      'Good to have you here.',
      'Would you like to be on the group’s list? Then scan this code.',
      'We keep your name only if you say yes.',
      'No is fine too, and you can stop at any time.',
    ],
    toCheck: true,
  },
  fa: {
    language: 'فارسی',
    dutchName: 'Farsi',
    runs: 'rtl',
    title: 'خوش آمدید!',
    text: [
      'خوشحالیم که اینجا هستید.',
      'اگر می‌خواهید نامتان در فهرست گروه باشد، این کد را اسکن کنید.',
      'نام شما را فقط اگر «بله» بگویید نگه می‌داریم.',
      '«نه» گفتن هم اشکالی ندارد و هر وقت بخواهید می‌توانید انصراف دهید.',
    ],
    toCheck: true,
  },
  ar: {
    language: 'العربية',
    dutchName: 'Arabisch',
    runs: 'rtl',
    title: 'أهلًا وسهلًا!',
    text: [
      'يسعدنا وجودكم معنا.',
      'إذا أردتم أن تكون أسماؤكم في قائمة المجموعة، فامسحوا هذا الرمز.',
      'لا نحتفظ بالاسم إلا إذا قلتم «نعم».',
      'لا بأس إن قلتم «لا»، ويمكنكم التوقف في أي وقت.',
    ],
    toCheck: true,
  },
  ti: {
    language: 'ትግርኛ',
    dutchName: 'Tigrinya',
    runs: 'ltr',
    title: 'እንቋዕ ብደሓን መጻእኩም!',
    text: [
      'ኣብዚ ብምህላውኩም ሕጉሳት ኢና።',
      'ኣብ ዝርዝር ናይዚ ጉጅለ ክትኣትዉ እንተ ደሊኹም፡ ነዚ ኮድ ስካን ግበሩ።',
      'ስምኩም ንሕዝ «እወ» እንተ ኢልኩም ጥራይ ኢዩ።',
      '«ኣይፋል» ምባል እውን ጸገም የብሉን፡ ኣብ ዝኾነ ግዜ ከተቋርጹ ትኽእሉ ኢኹም።',
    ],
    toCheck: true,
  },
  uk: {
    language: 'Українська',
    dutchName: 'Oekraïens',
    runs: 'ltr',
    title: 'Ласкаво просимо!',
    text: [
      'Раді, що ви тут.',
      'Хочете бути у списку групи? Тоді відскануйте цей код.',
      'Ми зберігаємо ваше ім’я, лише якщо ви скажете «так».',
      '«Ні» — теж добре, і припинити можна будь-коли.',
    ],
    toCheck: true,
  },
}

/** On the card for the fridge, in the language of the group. */
export const fridgeCardWords = {
  nl: { title: 'Aanwezigheid', text: 'Scan aan het eind van de avond. Het duurt nog geen minuut.' },
  en: { title: 'Attendance', text: 'Scan at the end of the evening. It takes less than a minute.' },
} as const satisfies Readonly<Record<Language, { title: string; text: string }>>
