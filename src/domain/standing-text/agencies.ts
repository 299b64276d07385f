/** News agencies by the names and codes they sign with, and the marks they leave in a story. */
import { folded, plainText } from './plain.ts'

type Agency = { readonly mark: string; readonly names: readonly string[]; readonly codes: readonly string[] }

/** Names count in any case; codes only as written here, since "Pa" and "ap" are also words. */
const AGENCIES: readonly Agency[] = [
  { mark: 'Reuters', names: ['reuters', 'thomson reuters', 'reuters news agency'], codes: [] },
  { mark: 'AP', names: ['associated press', 'ap news'], codes: ['AP'] },
  { mark: 'AFP', names: ['afp', 'agence france-presse', 'agence france presse'], codes: ['AFP'] },
  { mark: 'Bloomberg', names: ['bloomberg', 'bloomberg news', 'bloomberg l.p', 'bloomberg lp'], codes: [] },
  { mark: 'NAN', names: ['news agency of nigeria'], codes: ['NAN'] },
  { mark: 'dpa', names: ['deutsche presse-agentur', 'dpa-afx'], codes: ['dpa', 'DPA'] },
  { mark: 'EFE', names: ['agencia efe'], codes: ['EFE'] },
  { mark: 'ANSA', names: ['agenzia ansa'], codes: ['ANSA'] },
  { mark: 'Xinhua', names: ['xinhua', 'xinhua news agency', '新华社'], codes: [] },
  { mark: 'TASS', names: ['tass', 'itar-tass', 'tass news agency'], codes: [] },
  {
    mark: 'Anadolu',
    names: ['anadolu', 'anadolu agency', 'anadolu ajansi', 'anadolu ajansı'],
    codes: ['AA'],
  },
  { mark: 'PTI', names: ['press trust of india'], codes: ['PTI'] },
  { mark: 'ANI', names: ['asian news international'], codes: ['ANI'] },
  { mark: 'UPI', names: ['united press international'], codes: ['UPI'] },
  { mark: 'PA Media', names: ['pa media', 'press association'], codes: ['PA'] },
  { mark: 'Kyodo', names: ['kyodo', 'kyodo news'], codes: [] },
  { mark: 'Yonhap', names: ['yonhap', 'yonhap news agency'], codes: [] },
  {
    mark: 'PANA',
    names: ['panapress', 'panafrican news agency', 'pan african news agency'],
    codes: ['PANA'],
  },
  { mark: 'GNA', names: ['ghana news agency'], codes: ['GNA'] },
  { mark: 'KNA', names: ['kenya news agency'], codes: ['KNA'] },
  { mark: 'APA', names: ['apanews', 'apa news', 'african press agency'], codes: ['APA'] },
  { mark: 'Belga', names: ['belga', 'agence belga'], codes: [] },
  { mark: 'The Canadian Press', names: ['canadian press'], codes: [] },
  { mark: 'AAP', names: ['australian associated press'], codes: ['AAP'] },
]

const BY_NAME = new Map(
  AGENCIES.flatMap(({ mark, names }) => names.map((name) => [folded(name), mark] as const)),
)
const BY_CODE = new Map(AGENCIES.flatMap(({ mark, codes }) => codes.map((code) => [code, mark] as const)))

/** The agency a name stands for, by the mark it is known under; null when it is none. "AFP/Reuters" gives the first. */
export function findAgency(name: string): string | null {
  for (const part of name.split('/')) {
    const bare = part.trim().replace(/\.$/, '')
    const known = BY_CODE.get(bare) ?? BY_NAME.get(folded(bare).replace(/^the /, ''))
    if (known) return known
  }
  return null
}

const PICTURE_AGENCIES = new Map(
  Object.entries({
    'Getty Images': 'getty|getty images|gettyimages|gettyimages.com',
    Alamy: 'alamy|alamy stock photo|alamy live news|alamy.com',
    Shutterstock: 'shutterstock|shutterstock.com|rex shutterstock|shutterstock editorial',
    EPA: 'epa|epa-efe|epa images|european pressphoto agency|european press photo agency',
    iStock: 'istock|istockphoto|istock photo|istockphoto.com',
    Depositphotos: 'depositphotos|deposit photos|depositphotos.com',
  }).flatMap(([mark, names]) => names.split('|').map((name) => [name, mark] as const)),
)

/**
 * The agency of pictures alone that a name stands for, by the mark it is known under; null when it is none. It signs no
 * stories, so `findAgency` knows none of them. "AFP/Getty Images" gives "Getty Images".
 */
export function findPictureAgency(name: string): string | null {
  for (const part of name.split('/')) {
    const known = PICTURE_AGENCIES.get(
      folded(part)
        .trim()
        .replace(/\.$/, '')
        .replace(/^the |^www\./, ''),
    )
    if (known) return known
  }
  return null
}

/** The agency in a dateline: "LAGOS, Oct 15 (Reuters) - ", "(AP) — ", "Abuja, Oct. 15, 2025 (NAN) ". */
export function agencyInDateline(text: string): string | null {
  const match = /^([^()]{0,80})\(([^()]{2,40})\)(\s*[-–—:])?/u.exec(plainText(text.slice(0, 400)))
  const [, place = '', name = '', dash] = match ?? []
  const agency = findAgency(name)
  return agency !== null && isDateline(place.trim(), dash !== undefined) ? agency : null
}

function isDateline(place: string, hasDash: boolean): boolean {
  if (place === '') return hasDash
  if (!/^\p{Lu}/u.test(place)) return false
  const isDated = /(?:^|[\s,])\p{Lu}\p{L}{2,8}\.?\s\d{1,2}\b|\b\d{1,2}\s\p{L}{3,9}(?!\p{L})/u.test(place)
  return isDated || (hasDash && (place.split(' ').length <= 3 || /^\p{Lu}{3,}/u.test(place)))
}

/** The agency that signs the end of a story's last paragraph: "… he said. (NAN)(www.nannews.ng)", "… he said. — Reuters". */
export function agencyAtEnd(text: string): string | null {
  const tail = plainText(text.slice(-120)).replace(/\s?\(www\.[^()]+\)$/iu, '')
  const match =
    /[.!?…"”’]\s*\(([^()]{2,40})\)\.?$/u.exec(tail) ?? /[.!?…"”’]\s*[-–—]+\s*([\p{L} .]{2,30})$/u.exec(tail)
  return match?.[1] === undefined ? null : findAgency(match[1])
}
