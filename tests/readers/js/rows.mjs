// What a reader from npm makes of calendars: rows.mjs READER FILE... prints JSON.
// For each file a list of [uid, start, status, title, description]; a start is in UTC or a day.
import fs from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';

const [reader, ...files] = process.argv.slice(2);
const require = createRequire(path.join(process.env.READERS_NPM, 'package.json'));
const two = (number) => String(number).padStart(2, '0');
const day = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
const minute = (date) => `${date.toISOString().slice(0, 16)}Z`;
const words = (value) => (value && typeof value === 'object' ? value.val : value); // with parameters

const READERS = {
  'ical.js': (text) => {
    const required = require('ical.js');
    const ICAL = required.default ?? required;
    ICAL.design.strict = true;
    const calendar = new ICAL.Component(ICAL.parse(text));
    ICAL.TimezoneService.reset();
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    return calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component, {strictExceptions: true});
      const start = event.startDate;
      const shown = start.isDate ? start.toString() : minute(start.toJSDate());
      const status = component.getFirstPropertyValue('status');
      return [event.uid, shown, status, event.summary, event.description];
    });
  },
  'node-ical': (text) => events(require('node-ical').sync.parseICS(text)),
  ical: (text) => events(require('ical').parseICS(text)),
};

function events(parsed) {
  return Object.values(parsed).filter((each) => each.type === 'VEVENT').map((event) => {
    const isDay = event.datetype === 'date' || event.start.dateOnly;
    const start = isDay ? day(event.start) : minute(event.start);
    return [event.uid, start, event.status, words(event.summary), words(event.description)];
  });
}

const found = {};
for (const file of files) found[file] = READERS[reader](fs.readFileSync(file, 'utf8'));
process.stdout.write(JSON.stringify(found));
