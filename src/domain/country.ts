/** Countries: the codes that ISO 3166-1 alpha-2 assigns, so that a territory that does not exist is told from one that does, and where lists of them meet. */

const CODES = new Set(
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA
   CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA
   GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
   KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS
   MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS
   RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW
   TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`.split(/\s+/),
)

/** Whether a code is that of a country, in capitals. `EU` and `UK` are reserved and name none. */
export function isCountry(code: unknown): code is string {
  return typeof code === 'string' && CODES.has(code)
}

/** Where something holds: null, and only null, is everywhere. */
type Placed = { readonly territories: readonly string[] | null }

/** The countries that are in every list, sorted; null for everywhere. What names no country is none of them. */
export function meetingOf(all: readonly Placed[]): readonly string[] | null {
  let meeting: readonly string[] | null = null
  for (const { territories } of all) {
    if (territories === null) continue
    const codes = Array.isArray(territories) ? territories.filter(isCountry) : []
    meeting = meeting === null ? codes : meeting.filter((code) => codes.includes(code))
  }
  return meeting && [...new Set(meeting)].sort()
}
