import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slugOf } from '../../src/domain/channel.ts'
import { foldWords } from '../../src/domain/fold.ts'

const TABLE: readonly (readonly [language: string, text: string, words: string])[] = [
  ['Yorùbá', 'Ọ̀yọ́ Ìbàdàn ẹ̀kọ́ Ṣàngó ọmọ Nàìjíríà', 'oyo ibadan eko sango omo naijiria'],
  ['Yorùbá, a line below for the dot', 'o̩ba e̩gbé̩ s̩é o̱ba', 'oba egbe se oba'],
  ['Yorùbá, elided', 'l’ọ́jọ́ n’ílé b’ó k’á', 'ojo ile o a'],
  ['Hausa, hooked', 'Ɓaunar ɗan Ƙasa ƴanci Ƴan ƙarƙashin', 'baunar dan kasa yanci yan karkashin'],
  [
    'Hausa, apostrophes of every kind',
    "’yan ʼyan ba’a ba'a jam‘iyya al’umma",
    'yan yan baa baa jamiyya alumma',
  ],
  ['Igbo', 'Ụlọ ọrụ Ńdị Ṅkà ụ̀zọ̄', 'ulo oru ndi nka uzo'],
  ['Kanuri, Ewe, Fulfulde', 'Kǝla ɛkɔ ŋutɔ Ɗowroowo', 'kela eko nuto dowroowo'],
  [
    'French',
    'L’État à Abidjan, qu’il dit : « œuvre » aujourd’hui',
    'etat a abidjan il dit oeuvre aujourdhui',
  ],
  ['Vietnamese', 'Nguyễn Đức Phương, Thừa Thiên Huế', 'nguyen duc phuong thua thien hue'],
  ['Turkish', 'İstanbul ISPARTA ılık Iğdır', 'istanbul isparta ilik igdir'],
  ['German', 'Straße STRASSE Ärger', 'strasse strasse arger'],
  ['Greek', 'ΟΔΟΣ Οδός', 'οδοσ οδοσ'],
  ['Arabic, vowels, hamza and tatweel', 'مُحَمَّد أحمد إبراهيم آل مـــدينة', 'محمد احمد ابراهيم ال مدينه'],
  ['Arabic and Persian yeh and kaf', 'على علی كتاب کتاب', 'علي علي كتاب كتاب'],
  ['English', "Naija’s traders’ “don’t” O'Brien D’Tigress", 'naija traders dont obrien dtigress'],
  ['joined by signs', 'COVID-19 Ado-Ekiti 1,000 a@b.example', 'covid 19 ado ekiti 1 000 a b example'],
  ['compatibility forms', 'ﬁnance ² Ｌａｇｏｓ ℌ', 'finance 2 lagos h'],
  ['signs alone', '— … !? \u{1F600} \u0000 ’ \u0301', ''],
  ['soft hyphens and invisible joins', 'Ber\u00adger\u200d mar\u2060ket', 'berger market'],
]

describe('folding', () => {
  it.each(TABLE)('%s', (_language, text, words) => {
    expect(foldWords(text).join(' ')).toBe(words)
    for (const form of ['NFC', 'NFD'] as const) expect(foldWords(text.normalize(form)).join(' ')).toBe(words)
  })

  it('gives letters, digits and the marks of scripts alone, so that nothing of a query is syntax', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const words = foldWords(text).join(' ')
        if (words === '') return
        expect(words).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*( [\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*$/u)
        expect(words).not.toMatch(/[¹²³]/)
      }),
    )
  })

  it('of what was folded is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const words = foldWords(text)
        expect(foldWords(words.join(' '))).toEqual(words)
      }),
    )
  })

  it('finds by either form of a name what a slug holds together', () => {
    for (const name of ['Ɗan Ƙasa', 'Ìbàdàn', 'Đức', 'Łódź'])
      expect(foldWords(name).join('-')).toBe(slugOf(name))
  })

  it('takes time that grows with the text, not its square', () => {
    const began = performance.now()
    for (const text of ["a'".repeat(100_000), '\u0301'.repeat(200_000), 'ọ́'.repeat(100_000)]) foldWords(text)
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})
