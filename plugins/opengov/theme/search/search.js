/* The search page. What it says stands in the page, in its language; what it finds, in matching.js.
   Query and filters stand in the address, so that a search can be linked. */
import { Index, marked } from "./matching.js"

const AT_ONCE = 10
const FILTERS = ["kind", "body", "year", "status"]
const AROUND = 110

const form = document.querySelector(".og-searching")
const { q: field } = form.elements
const filters = FILTERS.map(name => form.elements[name]).filter(Boolean)
const [status, list, more] = ["[role=status]", ".og-results", ".og-results + p button"].map(name =>
  document.querySelector(name))
const sentences = JSON.parse(form.dataset.sentences)
const { lang } = document.documentElement
const plural = new Intl.PluralRules(lang)
const names = new Map(filters.flatMap(one =>
  [...one.options].map(option => [`${one.name} ${option.value}`, option])))
const counts = new Map([...names].map(([key, option]) => [key, option.textContent]))

let index, found, shown, asked = 0

const read = async name => {
  const cache = name === "index.json" ? "no-cache" : "default"
  const answer = await fetch(new URL(name, location.href.split(/[?#]/)[0]), { cache })
  if (!answer.ok) throw new Error(answer.statusText)
  return answer.text()
}

const count = number => (sentences.results[plural.select(number)] ?? sentences.results.other)
  .replace("{count}", number.toLocaleString(lang))

/** Looks for what stands in the form, and says what has been found. */
async function search() {
  const mine = ++asked
  const query = field.value.trim()
  if (!query) return tell("", [])
  try {
    index ??= Index.open(read)
    const { pages, hasAll } = await (await index).find(query)
    if (mine !== asked) return
    found = { query, pages, hasAll, index: await index }
    await filter()
  } catch (error) {
    index = undefined
    tell(sentences.failed, [])
    throw error
  }
}

/** Shows those that the filters leave. */
async function filter() {
  if (!found) return
  const facets = new Map(found.pages.map(page => [page, found.index.facets(page)]))
  const fits = (page, but) => filters.every(one =>
    one === but || !one.value || facets.get(page)[one.name].includes(one.value))
  for (const one of filters) number(one, found.pages.filter(page => fits(page, one)), facets)
  const pages = found.pages.filter(page => fits(page))
  const said = pages.length ? count(pages.length) : sentences.none
  await tell(found.hasAll || !pages.length ? said : `${said}. ${sentences.some}`, pages)
}

/** Each choice of a filter says how many results it would leave. */
function number(select, pages, facets) {
  const numbers = new Map()
  for (const page of pages)
    for (const value of facets.get(page)[select.name])
      numbers.set(value, (numbers.get(value) ?? 0) + 1)
  for (const option of select.options) {
    const name = counts.get(`${select.name} ${option.value}`)
    const size = numbers.get(option.value) ?? 0
    if (option.value) {
      option.textContent = size ? `${name} (${size.toLocaleString(lang)})` : name
      option.hidden = !size && !option.selected
    }
  }
  for (const group of select.querySelectorAll("optgroup"))
    group.hidden = [...group.children].every(option => option.hidden)
}

async function tell(said, pages) {
  if (!said) found = undefined
  shown = { pages, to: 0 }
  list.replaceChildren()
  await showMore()
  status.textContent = said
}

/** Adds the next results; returns the first of them. */
async function showMore() {
  const { pages, to } = shown
  const next = pages.slice(to, to + AT_ONCE)
  const items = await Promise.all(next.map(item))
  if (shown.pages !== pages) return undefined
  shown.to += next.length
  list.append(...items)
  more.hidden = shown.to >= pages.length
  return items[0]
}

async function item(page) {
  const { query, index } = found
  const [address, title, titleLanguage, text] = await index.page(page)
  const result = document.createElement("li")
  const link = document.createElement("a")
  link.href = `../${address}`
  link.append(...highlighted(marked(title, query, index.language)))
  if (titleLanguage) link.lang = titleLanguage
  result.append(link, facts(index.facets(page)))
  if (text) {
    const words = document.createElement("p")
    words.append(...highlighted(marked(text, query, index.language, AROUND)))
    result.append(words)
  }
  return result
}

const highlighted = parts => parts.map(([words, isFound]) => {
  if (!isFound) return words
  const mark = document.createElement("mark")
  mark.textContent = words
  return mark
})

/** Kind, years, body and status in the words of the filters. */
function facts({ kind, body, year, status }) {
  const line = document.createElement("small")
  const years = year.length > 1 ? `${year[0]}–${year.at(-1)}` : year[0]
  const said = [name("kind", kind[0]), years, name("body", body[0]), name("status", status[0])]
  line.append(...said.filter(Boolean).flatMap((part, place) => (place ? [" · ", part] : [part])))
  return line
}

function name(filter, value) {
  const option = value && names.get(`${filter} ${value}`)
  if (!option) return undefined
  const words = document.createElement("span")
  words.textContent = counts.get(`${filter} ${value}`)
  if (option.lang) words.lang = option.lang
  return words
}

/** The address of this search, also for the same one in other languages. */
function link(keep) {
  const asked = new URLSearchParams()
  for (const one of [field, ...filters]) if (one.value.trim()) asked.set(one.name, one.value.trim())
  const query = asked.size ? `?${asked}` : ""
  if (keep) history[keep](null, "", location.pathname + query)
  for (const other of document.querySelectorAll(".og-languages a, .md-header [hreflang]"))
    other.search = query
}

function fromAddress() {
  const asked = new URLSearchParams(location.search)
  field.value = asked.get("q") ?? ""
  for (const one of filters) one.value = asked.get(one.name) ?? ""
  for (const one of filters) if (one.selectedIndex < 0) one.value = ""
  link()
  return search()
}

form.addEventListener("submit", event => {
  event.preventDefault()
  link("pushState")
  search()
})
form.addEventListener("change", ({ target }) => {
  if (!filters.includes(target)) return
  link("replaceState")
  filter()
})
more.addEventListener("click", async () => (await showMore())?.querySelector("a").focus())
addEventListener("popstate", fromAddress)
form.querySelector("fieldset").hidden = false
document.querySelector(".og-unscripted").remove()
fromAddress()
