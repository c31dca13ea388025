/* Which pages a query finds, from the files that render/exports/search/index.py writes.
   The first half says once more what render/exports/search/stems.py says of words; a test has
   both go through the same ones. Nothing here knows a page or a language: their tables are data. */

const WORD = /[\p{L}\p{N}]+(?:['’ʼ][\p{L}\p{N}]+)*/gu
const LAST = "\uffff"
const FILES_OF_A_BEGINNING = 3
const EXACT = 8, FOLDED = 7, STEM = 4, BEGINNING = 1, NEAR = 0.5
const IN_TITLE = 4

export const wordsOf = text => text.normalize("NFC").toLowerCase().match(WORD) ?? []

/** Folds and stems words of a language by its table. */
export class Language {
  constructor({ table, letters }) {
    this.letters = letters
    this.table = table.steps && {
      irregular: pairs(table.irregular),
      inside: [...pairs(table.inside)],
      steps: table.steps.map(([least, endings]) => step(least, pairs(endings))),
      vowels: table.vowels,
      fleeting: table.fleeting,
      changes: [...pairs(table.changes)],
    }
  }

  folded(word) {
    const known = [...word].map(letter => this.letters[letter] ?? letter).join("")
    return known.normalize("NFKD").replace(/\p{M}/gu, "")
  }

  stem(folded) {
    const { table } = this
    if (!table || /[^\p{L}]/u.test(folded)) return folded
    let word = table.irregular.get(folded) ?? folded
    for (const [old, now] of table.inside) word = word.replaceAll(old, now)
    for (const one of table.steps) word = shortened(one, word)
    word = withoutFleeting(table, word)
    for (const [old, now] of table.changes)
      if (word.endsWith(old) && word.length > old.length + 1)
        word = word.slice(0, -old.length) + now
    return word
  }
}

const pairs = words =>
  new Map(words.split(" ").filter(Boolean).map(word => [...word.split("="), ""].slice(0, 2)))

const step = (least, endings) => ({
  least,
  endings,
  longest: Math.max(...[...endings.keys()].map(ending => ending.length)),
})

function shortened({ least, endings, longest }, word) {
  for (let length = Math.min(longest, word.length - least); length > 0; length--) {
    const now = endings.get(word.slice(-length))
    if (now !== undefined) return word.slice(0, -length) + now
  }
  return word
}

function withoutFleeting({ vowels, fleeting }, word) {
  if (word.length > 3 && fleeting.includes(word.at(-2))) {
    const before = word.at(-3), last = word.at(-1)
    if (!vowels.includes(before) && !vowels.includes(last)) return word.slice(0, -2) + last
  }
  return word
}

/** The search data of a language. `read(name)` resolves to the text of a file beside index.json. */
export class Index {
  static async open(read) {
    return new Index(JSON.parse(await read("index.json")), read)
  }

  constructor(data, read) {
    this.data = data
    this.language = new Language(data)
    this.read = kept(read)
  }

  /** Facets of a page: kind, bodies, years, status. */
  facets(page) {
    const [kind, bodies, years, status] = this.data.facets[this.data.of[page]]
    return { kind: [kind], body: bodies, year: years.map(String), status: [status] }
  }

  /** Address, title, language of the title where it is another one, first words. */
  async page(number) {
    const [first, name] = before(this.data.pages, number)
    return JSON.parse(await this.read(name))[number - first]
  }

  /** Pages that have all words, the best first; those with some where none has all of them. */
  async find(query) {
    const words = needed([...new Set(wordsOf(query))])
    const found = await Promise.all(words.map(word => this.pagesWith(word)))
    const points = new Map()
    for (const pages of found)
      for (const [page, point] of pages) {
        const [count, sum] = points.get(page) ?? [0, 0]
        points.set(page, [count + 1, sum + point])
      }
    const most = Math.max(0, ...[...points.values()].map(([count]) => count))
    const pages = [...points].filter(([, [count]]) => count === most)
    pages.sort(([a, [, first]], [b, [, second]]) => second - first || a - b)
    return { pages: pages.map(([page]) => page), hasAll: most === words.length }
  }

  /** Page -> points, for a word of a query. */
  async pagesWith(word) {
    const folded = this.language.folded(word)
    const stem = this.language.stem(folded)
    const lines = await this.lines(stem, folded)
    const points = new Map()
    for (const { of, forms } of lines)
      for (const [form, pages] of forms) {
        const level = this.level(word, folded, stem, of, form)
        if (level) add(points, pages, level)
      }
    if (!points.size)
      for (const [, pages] of nearest(lines, folded, form => this.language.folded(form)))
        add(points, pages, NEAR)
    const rare = Math.log(1 + this.data.of.length / (points.size || 1))
    return new Map([...points].map(([page, point]) => [page, point * rare]))
  }

  level(word, folded, stem, of, form) {
    if (form === word) return EXACT
    const other = this.language.folded(form)
    if (other === folded) return FOLDED
    if (of === stem) return STEM
    return folded.length > 2 && other.startsWith(folded) ? BEGINNING : 0
  }

  /** The lines of the files in which the stem stands, and words that begin as the folded word. */
  async lines(stem, folded) {
    const { words } = this.data
    const start = folded.slice(0, Math.max(3, folded.length - 3))
    const from = Math.max(0, place(words, start))
    const names = words.slice(from, place(words, start + LAST) + 1).slice(0, FILES_OF_A_BEGINNING)
    const of = new Set([before(words, stem), ...names].map(([, name]) => name))
    const texts = await Promise.all([...of].map(this.read))
    return texts.flatMap(text => text.split("\n").map(line))
  }
}

const kept = read => {
  const texts = new Map()
  return name => {
    if (!texts.has(name)) texts.set(name, read(name))
    return texts.get(name)
  }
}

/** Words of one or two letters are asked for only where there is no other. */
function needed(words) {
  const longer = words.filter(word => word.length > 2 || /\p{N}/u.test(word))
  return longer.length ? longer : words
}

/** The place of the last entry that does not begin behind a key; -1 where the first one does. */
function place(entries, key) {
  let low = 0, high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (entries[middle][0] <= key) low = middle + 1
    else high = middle
  }
  return low - 1
}

const before = (entries, key) => entries[Math.max(0, place(entries, key))]

function line(text) {
  const [of, ...rest] = text.split("\t")
  const forms = []
  for (let at = 0; at < rest.length; at += 2) forms.push([rest[at], rest[at + 1]])
  return { of, forms }
}

function add(points, pages, level) {
  let page = 0
  for (const written of pages.split(" ")) {
    page += parseInt(written, 36)
    const point = written.endsWith("!") ? level * IN_TITLE : level
    if (!(points.get(page) >= point)) points.set(page, point)
  }
}

/** The forms that begin most like a word that no ending explains; they share two thirds of it. */
function nearest(lines, folded, fold) {
  let most = Math.max(4, Math.ceil((folded.length * 2) / 3)), found = []
  for (const { forms } of lines)
    for (const form of forms) {
      const length = shared(folded, fold(form[0]))
      if (length > most) [most, found] = [length, []]
      if (length === most) found.push(form)
    }
  return found
}

function shared(one, other) {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}

/** A text cut into [words, whether they are found]; with `around`, that many signs near the first. */
export function marked(text, query, language, around) {
  const asked = needed(wordsOf(query)).map(word => language.folded(word))
  const stems = new Set(asked.map(word => language.stem(word)))
  const isFound = word => {
    const folded = language.folded(word.toLowerCase())
    return stems.has(language.stem(folded)) || asked.some(one => folded.startsWith(one))
  }
  const hits = [...text.matchAll(WORD)].filter(([word]) => isFound(word))
  const cut = around ? excerpt(text, hits[0]?.index ?? 0, around) : [0, text.length]
  const parts = []
  let at = cut[0]
  for (const { 0: word, index } of hits) {
    if (index < at || index + word.length > cut[1]) continue
    parts.push([text.slice(at, index), false], [word, true])
    at = index + word.length
  }
  parts.push([text.slice(at, cut[1]), false])
  if (cut[0] > 0) parts.unshift(["… ", false])
  if (cut[1] < text.length) parts.push([" …", false])
  return parts.filter(([words]) => words)
}

/** Where an excerpt begins and ends: between words. */
function excerpt(text, hit, around) {
  const from = hit < around ? 0 : text.indexOf(" ", hit - around / 2) + 1
  const rest = from + 2 * around
  return [from, rest >= text.length ? text.length : Math.max(hit, text.lastIndexOf(" ", rest))]
}
