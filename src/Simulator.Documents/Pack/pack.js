// The replay of the pack: draws what the data says, in this page and nowhere else. Text only ever becomes text.
(() => {
'use strict';
const $ = id => document.getElementById(id);
const data = JSON.parse($('data').textContent), W = data.words;
const say = (code, ...args) => W[code].replace(/\{(\d)\}/g, (_, n) => args[n]);
const chinese = data.language.startsWith('zh');

const build = space => (tag, attributes, ...children) => {
  const e = space ? document.createElementNS(space, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {}))
    if (name === 'on') for (const [event, act] of Object.entries(value)) e.addEventListener(event, act);
    else if (value !== false && value != null) e.setAttribute(name, value === true ? '' : value);
  e.append(...children.flat().filter(c => c !== null && c !== undefined && c !== false).map(c => c instanceof Node ? c : String(c)));
  return e;
};
const el = build(null), svg = build('http://www.w3.org/2000/svg');

const icon = path => svg('svg', { viewBox: '0 0 16 16', width: 20, height: 20, class: 'i', 'aria-hidden': 'true' }, svg('path', { d: path }));
const PLAY = 'M4.500 3v10l8-5z', PAUSE = 'M5 3v10M11 3v10';

// ---- time and figures
const two = n => String(n).padStart(2, '0');
const hms = ms => { const s = Math.floor(ms / 1000); return `${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`; };
const span = ms => { const s = Math.max(0, Math.round(ms / 1000)); return s >= 3600 ? `${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}` : `${two(Math.floor(s / 60))}:${two(s % 60)}`; };
const subjectAt = ms => data.subjects.reduce((found, s, i) => s.from <= ms ? i : found, 0);
const story = ms => { const s = data.subjects[subjectAt(ms)]; return hms(((s.story * 60000 + ms - s.from) % 86400000 + 86400000) % 86400000); };
const points = n => (Math.round(n * 100) / 100).toString();
const count = n => n < 10000 ? n.toLocaleString('en-US') : chinese ? (Math.round(n / 1000) / 10).toLocaleString('en-US') + '万' : Math.round(n / 1000).toLocaleString('en-US') + 'k';
// How many of an ascending list are not above a value.
const upTo = (list, value) => { let a = 0, b = list.length; while (a < b) { const m = (a + b) >> 1; if (list[m] <= value) a = m + 1; else b = m; } return a; };
const clamp = (n, least, most) => Math.min(most, Math.max(least, n));

// ---- what is shown
let now = 0, at = -1, subject = null, seat = 0, seatTab = 'todo', playing = false, speed = 5, shownRows = 30, feed = null, feedTrouble = 'loading';
const opened = new Set();

// ---- feed: columns to rows that count
async function unpack(id) {
  const packed = Uint8Array.from(atob($(id).textContent.trim()), c => c.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).blob();
}
function columns(c) {
  const sum = list => { const to = new Float64Array(list.length); let s = 0; list.forEach((d, i) => to[i] = s += d); return to; };
  const times = sum(c.at), rows = sum(c.row), own = new Set(c.own), n = times.length, of = new Int32Array(n), below = new Int32Array(n);
  const above = i => c.up[i] ? i - c.up[i] : -1;
  // A repost counts for everything it passes on.
  for (let i = 0; i < n; i++) if (!own.has(i)) for (let a = above(i); a >= 0; a = above(a)) below[a]++;
  const starts = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) starts[i + 1] = starts[i] + below[i];
  const reposts = new Int32Array(starts[n]), filled = starts.slice();
  for (let i = 0; i < n; i++) if (!own.has(i)) for (let a = above(i); a >= 0; a = above(a)) reposts[filled[a]++] = i;
  of.fill(-1); rows.forEach((r, place) => of[r] = place);
  const by = (list, key) => { const map = new Map(); list.forEach(x => { if (!map.has(x[0])) map.set(x[0], []); map.get(x[0]).push(x); }); return map; };
  const ctimes = sum(c.cat), comments = new Map();
  c.cto.forEach((post, i) => { if (!comments.has(post)) comments.set(post, []); comments.get(post).push(i); });
  return { c, times, rows, rowTimes: Float64Array.from(rows, r => times[r]), of, reposts, starts, above, official: new Set(c.official), gone: by(c.gone), items: by(c.items), unseen: by(c.unseen), ctimes, comments };
}
const repostsAt = (f, post, seen) => {
  const mine = f.reposts.subarray(f.starts[post], f.starts[post + 1]);
  return upTo(mine, seen - 1) + (f.unseen.get(post) || []).reduce((sum, u) => sum + (u[1] < seen ? u[2] : 0), 0);
};
const commentsAt = (f, post, ms) => { const all = f.comments.get(post) || []; let n = all.length; while (n && f.ctimes[all[n - 1]] > ms) n--; return all.slice(0, n); };
function counters(f, place, ms) {
  const post = f.rows[place], r = repostsAt(f, post, upTo(f.times, ms));
  return { reads: f.c.reads[place] + r * f.c.each[place], reposts: r, likes: Math.floor(r * f.c.likes[place] / 1e6), comments: f.c.replies ? Math.floor(r * f.c.replies[place] / 1e6) : commentsAt(f, post, ms).length };
}
const tint = name => [...name].reduce((h, c) => (h * 31 + c.codePointAt(0)) >>> 0, 7) % 8;
function post(f, place, ms) {
  const p = f.rows[place], words = f.c.words, name = words[f.c.by[place]], said = counters(f, place, ms), official = f.official.has(place);
  const gone = (f.gone.get(p) || []).find(g => g[1] <= ms), item = (f.items.get(p) || []).find(i => i[1] <= ms);
  let quoted = f.above(p); while (quoted >= 0 && f.of[quoted] < 0) quoted = f.above(quoted);
  const under = commentsAt(f, p, ms), open = opened.has(p) && under.length > 0;
  const figure = (code, n) => el('span', { title: W[code] }, `${W[code]} `, el('b', { class: 'n' }, count(n)));
  return el('li', { class: `post${official ? ' offi' : ''}${gone ? ' gone' : ''}`, 'data-post': p, 'data-counts': `${said.reads},${said.reposts},${said.comments},${said.likes}` },
    el('span', { class: `av ${official ? 'off' : 'a' + tint(name)}`, 'aria-hidden': 'true' }, [...name][0] || '·'),
    el('div', { class: 'pb' },
      el('div', { class: 'ph' }, el('b', { dir: 'auto' }, name), official && el('span', { class: 'ok' }, `✓ ${W.official}`), el('span', { class: 'mut' }, words[f.c.on[place]]), el('span', { class: 'n mut r' }, story(f.times[p]))),
      el('p', { dir: 'auto' }, words[f.c.say[place]]),
      quoted >= 0 && el('p', { class: 'qt', dir: 'auto' }, `${words[f.c.by[f.of[quoted]]]}: ${words[f.c.say[f.of[quoted]]]}`),
      el('div', { class: 'pn' }, figure('reads', said.reads), figure('reposts', said.reposts),
        under.length ? el('button', { type: 'button', class: 'flat', 'aria-expanded': String(open), on: { click: () => { open ? opened.delete(p) : opened.add(p); drawFeed(true); } } }, figure('comments', said.comments)) : figure('comments', said.comments),
        figure('likes', said.likes), item && el('span', { class: 'chip' }, say('item', item[2])), gone && el('span', { class: 'chip late' }, say('removed', story(gone[1]).slice(0, 5))), el('span', { class: 'xm' }, W.mark)),
      open && el('ul', { class: 'cms' }, under.slice(-20).reverse().map(i => el('li', { dir: 'auto' }, el('b', {}, words[f.c.cby[i]]), ` ${words[f.c.csay[i]]}`)))));
}
function drawFeed(force) {
  const box = $('feed-list');
  if (!feed) { box.replaceChildren(el('li', { class: 'empty' }, W[feedTrouble])); return; }
  const upto = upTo(feed.rowTimes, now), seen = upTo(feed.times, now), key = `${upto}|${seen}|${upTo(feed.ctimes, now)}|${shownRows}`;
  if (!force && key === box.dataset.key) return;
  box.dataset.key = key;
  const list = []; for (let i = upto - 1; i >= 0 && list.length < shownRows; i--) list.push(post(feed, i, now));
  if (!list.length) list.push(el('li', { class: 'empty' }, W.noPosts));
  if (upto > shownRows) list.push(el('li', { class: 'more' }, el('button', { type: 'button', class: 'btn', on: { click: () => { shownRows += 60; drawFeed(true); } } }, `${W.earlier} (${count(upto - shownRows)})`)));
  box.replaceChildren(...list);
  $('feed-count').textContent = count(seen);
}

// ---- timeline
let plot = null;
const LOOKS = ['ahead', 'held', 'open', 'done', 'passive'];
function drawTimeline() {
  const wide = Math.max($('lanes').clientWidth || 900, 760), left = chinese ? 92 : 112, right = 14, s = subject, x = ms => left + (ms - s.from) / (s.end - s.from) * (wide - left - right);
  const kids = []; let y = 20;
  const heights = s.lanes.map(l => l.lines * 21 + 18), total = heights.reduce((a, b) => a + b, 0);
  s.phases.forEach((p, i) => kids.push(svg('rect', { x: x(p[1]), y: 0, width: Math.max(0, x(Math.min(p[2], s.end)) - x(p[1])), height: total + 26, class: i % 2 ? 'band0' : 'band1' }), svg('text', { x: x(p[1]) + 6, y: 13, class: 'ax' }, p[0])));
  s.ticks.forEach(t => kids.push(svg('line', { x1: x(t[0]), x2: x(t[0]), y1: 18, y2: total + 22, class: 'tick' }), svg('text', { x: x(t[0]), y: total + 38, class: 'ax', 'text-anchor': t[0] >= s.end ? 'end' : 'middle' }, t[1])));
  s.lanes.forEach((lane, i) => {
    kids.push(svg('line', { x1: 0, x2: wide, y1: y + heights[i], y2: y + heights[i], class: 'tick' }), svg('text', { x: 10, y: y + heights[i] / 2 + 4, class: 'lane' }, lane.name));
    lane.boxes.forEach(b => kids.push(box(b, x, y, s)));
    s.acts.filter(a => a[1] === lane.seat && lane.seat >= 0 && a[0] <= s.end).forEach(a => kids.push(actMark(a, x(a[0]), y + heights[i] - 8)));
    y += heights[i];
  });
  const veil = svg('rect', { y: 0, height: total + 26, class: 'veil' }), head = svg('g', { class: 'head' }, svg('line', { x1: 0, x2: 0, y1: 12, y2: total + 24 }), svg('path', { d: 'M-5 8h10l-5 7z' }));
  $('lanes').replaceChildren(svg('svg', { width: wide, height: total + 44, viewBox: `0 0 ${wide} ${total + 44}`, role: 'img', 'aria-label': W.lanes, on: { pointerdown: e => seek(s.from + clamp((e.offsetX - left) / (wide - left - right), 0, 1) * (s.end - s.from)) } }, kids, veil, head));
  const curves = drawCurves(wide, x, s);
  plot = { x, wide, heads: [head, curves.head], veils: [veil, curves.veil] };
  $('scrub-row').style.cssText = `width:${wide}px;--left:${left}px`;
  place();
}
function box(b, x, y, s) {
  const px = share => share * (x(s.end) - x(s.from)), x0 = x(s.from) + px(b[2]), top = y + 3 + b[6] * 21, late = b[5] > 0;
  return svg('g', { class: `bx ${LOOKS[b[1]]}${late ? ' late' : ''}` }, svg('title', {}, title(b[0])), svg('rect', { x: x0, y: top, width: Math.max(3, px(b[3])), height: 17, rx: 2, class: 'b' }),
    b[4] > 0 && svg('rect', { x: x0, y: top + 14, width: Math.max(1, px(b[4])), height: 3, class: 'u' }), late && svg('rect', { x: x0 + px(b[4]), y: top + 10, width: Math.max(2, px(b[5])), height: 7, class: 'o' }),
    px(b[3]) > 26 && svg('text', { x: x0 + 4, y: top + 12, class: 'bt' }, b[0] + (late ? ' +' : '')));
}
const title = id => { const i = subject.injects.find(j => j[0] === id); return i ? `${id} ${story(i[1])} ${i[4]}: ${i[5]}` : id; };
function actMark(a, x, y) {
  const shape = a[2] === 2 ? svg('path', { d: `M${x - 5} ${y + 4}h10l-5 -9z`, class: 'pub' }) : a[2] === 1 ? svg('path', { d: `M${x} ${y - 5}l5 5l-5 5l-5 -5z`, class: 'dec' }) : svg('circle', { cx: x, cy: y, r: 2.6, class: 'act' });
  shape.append(svg('title', {}, `${story(a[0])} ${data.seats[a[1]]} ${a[3]} ${a[4]} ${a[5]}`));
  return shape;
}
const SERIES = [['belief', 's2'], ['anxiety', 's4'], ['trust', 's1'], ['heat', 's3']];
function drawCurves(wide, x, s) {
  const h = 96, y = v => 8 + (1000 - clamp(v, 0, 1000)) / 1000 * (h - 16), c = s.curves, most = Math.max(1, ...c.volume), minute = (x(s.end) - x(s.from)) / Math.max(1, (s.end - s.from) / 60000), kids = [];
  [0, 500, 1000].forEach(v => kids.push(svg('line', { x1: x(s.from), x2: x(s.end), y1: y(v), y2: y(v), class: 'tick' }), svg('text', { x: x(s.from) - 6, y: y(v) + 4, class: 'ax', 'text-anchor': 'end' }, v / 10)));
  c.volume.forEach((v, i) => v && kids.push(svg('rect', { x: x(s.from) + i * minute, y: h - 8 - v / most * (h - 16), width: Math.max(1, minute - 1), height: v / most * (h - 16), class: 'vol' })));
  SERIES.forEach(([name, css]) => kids.push(svg('polyline', { points: c.at.map((t, i) => `${x(t).toFixed(1)},${y(c[name][i]).toFixed(1)}`).join(' '), class: 'cv ' + css })));
  kids.push(svg('text', { x: x(s.from) + 6, y: 12, class: 'ax' }, data.model));
  const veil = svg('rect', { y: 0, height: h, class: 'veil' }), head = svg('g', { class: 'head' }, svg('line', { x1: 0, x2: 0, y1: 0, y2: h }));
  $('curves').replaceChildren(svg('svg', { width: wide, height: h, viewBox: `0 0 ${wide} ${h}`, role: 'img', 'aria-label': `${W.curves}: ${SERIES.map(n => W[n[0]]).join(', ')}` }, kids, veil, head));
  return { veil, head };
}
function drawTiles() {
  const c = subject.curves, i = upTo(c.at, now) - 1, before = Math.max(0, upTo(c.at, now - 300000) - 1);
  $('tiles').replaceChildren(...SERIES.map(([name, css]) => {
    const v = i < 0 ? null : c[name][i] / 10, change = i < 0 ? 0 : v - c[name][before] / 10;
    return el('div', { class: 'tile' }, el('span', { class: 'l' }, svg('svg', { width: 22, height: 8, 'aria-hidden': 'true' }, svg('line', { x1: 0, x2: 22, y1: 4, y2: 4, class: 'cv ' + css })), W[name]), el('b', { class: 'n' }, v === null ? '—' : v.toFixed(1)), Math.abs(change) >= 0.1 && el('span', { class: 'n mut' }, (change < 0 ? '−' : '+') + Math.abs(change).toFixed(1)));
  }), el('div', { class: 'tile' }, el('span', { class: 'l' }, svg('svg', { width: 22, height: 8, 'aria-hidden': 'true' }, svg('rect', { width: 22, height: 8, class: 'vol' })), W.volume), el('b', { class: 'n' }, c.volume[clamp(Math.floor((now - subject.from) / 60000), 0, c.volume.length - 1)] ?? '—')));
}

// ---- seat
const empty = text => el('p', { class: 'empty' }, text || W.none);
const inbox = () => subject.injects.filter(i => i[1] <= now).map(i => { const at = i[6].findIndex((v, n) => n % 2 === 0 && v === seat); return at < 0 ? null : { id: i[0], at: i[1], due: i[2], channel: i[3], sender: i[4], text: i[5], done: i[6][at + 1] }; }).filter(Boolean).reverse();
function todo() {
  const list = inbox(); if (!list.length) return empty();
  return el('ul', { class: 'rows' }, list.map(i => {
    const done = i.done >= 0 && i.done <= now, late = i.due >= 0 && (done ? i.done : now) > i.due;
    const state = done ? say('used', span(i.done - i.at)) : i.due < 0 ? W.noLimit : late ? say('overdue', span(now - i.due)) : say('left', span(i.due - now));
    return el('li', {}, el('div', { class: 'ph' }, el('b', { class: 'n' }, i.id), el('span', { dir: 'auto' }, [i.channel, i.sender].filter(Boolean).join(' · ')), el('span', { class: 'n mut r' }, story(i.at))), el('p', { dir: 'auto' }, i.text),
      el('div', { class: 'pn' }, el('span', { class: `chip ${late ? 'late' : done ? 'okc' : 'due'}` }, (done ? '✓ ' : '') + state), i.due >= 0 && el('span', { class: 'mut' }, say('limit', span(i.due - i.at)))));
  }));
}
function acts() {
  const list = subject.acts.filter(a => a[1] === seat && a[0] <= now).reverse(); if (!list.length) return empty();
  return el('ul', { class: 'rows' }, list.map(a => el('li', {}, el('div', { class: 'ph' }, el('b', {}, a[3]), a[4] && el('span', { class: 'chip' }, a[4]), a[6] === 1 && el('span', { class: 'chip late' }, W.refused), el('button', { type: 'button', class: 'flat n mut r', on: { click: () => seek(a[0]) } }, story(a[0]))), a[5] && el('p', { dir: 'auto' }, a[5]))));
}
function papers() {
  const list = data.papers.filter(p => p[2] === seat && p[1] <= now).sort((a, b) => b[1] - a[1]); if (!list.length) return empty();
  return el('ul', { class: 'rows' }, list.map(p => el('li', {}, el('div', { class: 'ph' }, el('a', { href: '#p=' + encodeURIComponent(p[0]), dir: 'auto' }, p[3]), el('span', { class: 'n mut r' }, story(p[1]))))));
}
function statements() {
  const stage = s => s[6] >= 0 && s[6] <= now ? ['published', 'okc', s[6]] : s[5] >= 0 && s[5] <= now ? ['approved', 'okc', s[5]] : s[4] >= 0 && s[4] <= now ? ['review', 'due', s[4]] : ['draft', '', s[3]];
  const list = subject.statements.filter(s => s[3] <= now).reverse(); if (!list.length) return empty();
  return el('ul', { class: 'rows' }, list.map(s => { const [code, css, since] = stage(s); return el('li', {}, el('div', { class: 'ph' }, el('b', { dir: 'auto' }, s[1]), el('span', { class: 'n mut r' }, story(since))), el('div', { class: 'pn' }, el('span', { class: 'chip ' + css }, W[code]), el('span', { class: 'mut' }, data.seats[s[2]] || '')), el('details', {}, el('summary', { dir: 'auto' }, s[7].slice(0, 60) + (s[7].length > 60 ? '…' : '')), el('p', { dir: 'auto' }, s[7]))); }));
}
const SEATTABS = [['todo', todo], ['done', acts], ['papers', papers], ['statements', statements]];
function drawSeat(force) {
  const box = $('seat-body'), key = `${subject.number}|${seat}|${seatTab}|${inbox().map(i => i.id + (i.done >= 0 && i.done <= now)).join()}|${subject.acts.filter(a => a[0] <= now).length}|${seatTab === 'todo' ? Math.floor(now / 1000) : 0}`;
  if (!force && key === box.dataset.key) return;
  box.dataset.key = key;
  box.replaceChildren(SEATTABS.find(t => t[0] === seatTab)[1]());
  document.querySelectorAll('[data-seat]').forEach(b => b.setAttribute('aria-checked', String(+b.dataset.seat === seat)));
  document.querySelectorAll('[data-seattab]').forEach(b => b.setAttribute('aria-checked', String(b.dataset.seattab === seatTab)));
}

// ---- score
function drawScore() {
  const s = subject.score, i = upTo(s.at, now) - 1, box = $('score-body'), key = subject.number + '|' + i; if (key === box.dataset.key) return;
  box.dataset.key = key;
  const w = 300, h = 84, x = ms => 4 + (ms - subject.from) / (subject.end - subject.from) * (w - 8), most = Math.max(1, s.possible), y = v => h - 6 - v / most * (h - 14);
  const line = n => { let d = `M${x(subject.from)} ${y(0)}`; for (let k = 0; k < n; k++) d += `H${x(s.at[k]).toFixed(1)}V${y(s.total[k]).toFixed(1)}`; return d; };
  const total = i < 0 ? 0 : s.total[i];
  const rows = s.lines.map(l => { let c = null; for (const one of l.changes) if (one[0] <= i) c = one; return { l, earned: c ? c[1] : 0, started: c ? c[2] : -1, done: c ? c[3] : -1, due: c ? c[4] : 0, since: c ? c[0] : -1 }; });
  const began = rows.filter(r => r.started >= 0 && r.started <= now);
  began.sort((a, b) => b.since - a.since);
  box.replaceChildren(
    el('div', { class: 'total' }, el('b', { class: 'n' }, points(total)), el('span', { class: 'n mut' }, '/ ' + points(s.possible)), now >= subject.until && points(total) !== points(s.final) && el('span', { class: 'chip' }, `${W.final} ${points(s.final)}`), s.vetoes.filter(v => v[1] < 0 || v[1] <= now).map(v => el('span', { class: 'chip late' }, `${W.veto}: ${v[0]}`))),
    svg('svg', { viewBox: `0 0 ${w} ${h}`, class: 'sc', role: 'img', 'aria-label': `${W.scoreThen} ${points(total)}` }, svg('line', { x1: 4, x2: w - 4, y1: y(0), y2: y(0), class: 'tick' }), svg('line', { x1: 4, x2: w - 4, y1: y(most), y2: y(most), class: 'tick' }), svg('path', { d: line(s.at.length), class: 'whole' }), svg('path', { d: line(i + 1), class: 'sofar' }), i >= 0 && svg('circle', { cx: x(s.at[i]), cy: y(total), r: 3.5, class: 'dot' })),
    began.length ? el('ul', { class: 'rows sl' }, began.map(r => el('li', { title: r.l.why }, el('div', { class: 'ph' }, el('b', { class: 'n' }, r.l.id), el('span', { dir: 'auto' }, r.l.title), el('span', { class: 'n r' }, el('b', {}, r.due || r.earned > 0 ? points(r.earned) : '—'), el('span', { class: 'mut' }, ` / ${points(r.l.points)}`))),
      el('div', { class: 'bar' }, el('i', { class: r.due && r.earned < r.l.points ? 'lost' : '', style: `width:${clamp(r.earned / (r.l.points || 1), 0, 1) * 100}%` })),
      r.done >= 0 && r.done <= now && el('div', { class: 'pn mut' }, say('used', span(r.done - r.started)), r.l.limit >= 0 && ` · ${say('limit', span(r.l.limit))}`)))) : empty());
}

// ---- the moment
function place() {
  if (!plot) return;
  const px = plot.x(clamp(now, subject.from, subject.end));
  plot.heads.forEach(h => h.setAttribute('transform', `translate(${px.toFixed(1)} 0)`));
  plot.veils.forEach(v => { v.setAttribute('x', px); v.setAttribute('width', Math.max(0, plot.wide - 14 - px)); });
  if (playing) { const box = $('timeline'); if (px < box.scrollLeft + 100 || px > box.scrollLeft + box.clientWidth - 40) box.scrollLeft = px - box.clientWidth / 2; }
}
function clock() {
  const level = subject.levels.filter(l => l[0] <= now).pop();
  $('clock').replaceChildren(el('b', { class: 'n d' }, story(now)), el('span', { class: 'm' }, subject.day, el('br'), el('span', { class: 'n' }, `T+${span(now - subject.from)}`)), level ? el('span', { class: 'lv ' + level[1] }, level[2]) : '');
  $('scrub').value = Math.round(now / 1000);
  $('scrub').setAttribute('aria-valuetext', story(now));
}
function show(force) {
  const found = data.subjects[subjectAt(now)];
  if (found !== subject) enter(found);
  place();
  const second = Math.floor(now / 200);
  if (!force && second === at) return;
  at = second;
  clock(); drawTiles(); drawFeed(force); drawSeat(force); drawScore();
}
function enter(s) {
  subject = s; shownRows = 30;
  document.querySelectorAll('[data-subject]').forEach(b => b.setAttribute('aria-checked', String(+b.dataset.subject === s.number)));
  Object.assign($('scrub'), { min: Math.floor(s.from / 1000), max: Math.ceil(s.until / 1000) });
  document.querySelectorAll('[data-subject]').forEach(b => { const o = data.subjects.find(o => o.number === +b.dataset.subject); b.textContent = o === s ? o.title : o.short; });
  $('marks').replaceChildren(...marks(s));
  drawTimeline();
}
function marks(s) {
  const published = s.statements.filter(p => p[6] >= 0).map(p => [p[6], 'statement', p[1]]);
  return [...s.marks, ...published].sort((a, b) => a[0] - b[0]).map(m => el('button', { type: 'button', class: 'btn sm' + (m[1] === 'stop' ? ' warn' : ''), on: { click: () => seek(m[0]) } }, el('span', { class: 'n' }, story(m[0]).slice(0, 5)), ' ', el('span', { dir: 'auto' }, m[1] === 'stop' ? `${W.stop} ${m[2]}` : m[1] === 'level' ? say('level', m[2]) : m[2])));
}
let address = 0;
function seek(ms) {
  // Up to the next whole second: what happened within it has happened at its end.
  now = clamp(Math.ceil(ms / 1000) * 1000, 0, data.subjects[data.subjects.length - 1].until);
  const s = data.subjects[subjectAt(now)];
  now = clamp(now, s.from, Math.ceil(s.until / 1000) * 1000);
  show();
  clearTimeout(address);
  address = setTimeout(() => { if (tab === 'replay') try { history.replaceState(null, '', '#t=' + hms(now)); } catch { /* some viewers have no address to write */ } }, 250);
}
function step(by) {
  const all = [...new Set([...subject.injects.map(i => i[1]), ...subject.acts.map(a => a[0])].map(t => Math.ceil(t / 1000) * 1000))].sort((a, b) => a - b);
  const to = by > 0 ? all.find(t => t > now) : all.filter(t => t < now).pop();
  if (to !== undefined) seek(to);
}
let last = 0;
function play(on) {
  playing = on;
  if (on && now >= subject.until) now = subject.from;
  $('play').setAttribute('aria-label', on ? W.pause : W.play);
  $('play').replaceChildren(icon(on ? PAUSE : PLAY));
  last = performance.now();
  if (on) requestAnimationFrame(beat); else seek(now);
}
function beat(time) {
  if (!playing) return;
  now = Math.min(now + Math.max(0, time - last) * speed, subject.until);
  last = time;
  show();
  if (now >= subject.until) play(false); else requestAnimationFrame(beat);
}

// ---- page
let tab = 'replay';
function openTab(name) {
  tab = name;
  document.querySelectorAll('.tabs [role=tab]').forEach(t => { const on = t.id === 't-' + name; t.setAttribute('aria-selected', String(on)); t.tabIndex = on ? 0 : -1; $('v-' + t.id.slice(2)).hidden = !on; });
  document.body.dataset.tab = name;
  if (name !== 'replay' && playing) play(false);
  if (name === 'replay') drawTimeline();
}
function choosePaper(id) {
  const all = [...document.querySelectorAll('article.paper')], found = all.find(a => a.id === 'p-' + id) || all[0];
  all.forEach(a => a.classList.toggle('on', a === found));
  document.querySelectorAll('[data-paper]').forEach(a => 'p-' + a.dataset.paper === found.id ? a.setAttribute('aria-current', 'true') : a.removeAttribute('aria-current'));
  return found;
}
function openPaper(id) {
  openTab('papers');
  choosePaper(id).scrollIntoView({ block: 'nearest' });
  document.querySelector('[data-paper][aria-current]').scrollIntoView({ block: 'nearest' });
}
function search(words) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean); let n = 0;
  document.querySelectorAll('[data-paper]').forEach(a => { const text = ($('p-' + a.dataset.paper)?.textContent || '').toLowerCase(), has = wanted.every(w => text.includes(w)); a.parentElement.hidden = !has; n += has; });
  document.querySelectorAll('.plist ul').forEach(ul => ul.previousElementSibling.hidden = ul.hidden = ![...ul.children].some(li => !li.hidden));
  $('found').textContent = wanted.length ? say('found', n) : '';
}
function fromAddress() {
  const hash = new URLSearchParams(location.hash.slice(1)), t = (hash.get('t') || '').match(/^(\d{1,3}):(\d{2}):(\d{2})$/);
  if (hash.has('p')) { openPaper(hash.get('p')); return; }
  if (t) { openTab('replay'); seek(((+t[1] * 60 + +t[2]) * 60 + +t[3]) * 1000); }
}
const radios = (list, attribute, label, chosen, pick) => el('span', { class: 'seg', role: 'radiogroup', 'aria-label': label }, list.map(([value, text]) => el('button', { type: 'button', role: 'radio', ['data-' + attribute]: value, 'aria-checked': String(value === chosen), on: { click: () => pick(value) } }, text)));
function frame() {
  const legend = ['legend_box', 'legend_used', 'legend_late', 'legend_act', 'legend_decision', 'legend_published'];
  $('v-replay').append(
    el('div', { class: 'bar-row' }, el('button', { type: 'button', class: 'icb', 'aria-label': W.previous, title: W.previous, on: { click: () => step(-1) } }, icon('M13.5 4v8L8 8zM8 4v8L2.500 8z')), el('button', { type: 'button', class: 'btn p', id: 'play', 'aria-label': W.play, on: { click: () => play(!playing) } }, icon(PLAY)), el('button', { type: 'button', class: 'icb', 'aria-label': W.next, title: W.next, on: { click: () => step(1) } }, icon('M2.500 4v8l5.500-4zM8 4v8l5.500-4z')),
      radios([1, 5, 20, 60].map(n => [n, '×' + n]), 'speed', W.speed, speed, n => { speed = n; document.querySelectorAll('[data-speed]').forEach(b => b.setAttribute('aria-checked', String(+b.dataset.speed === n))); }),
      el('button', { type: 'button', class: 'btn sm', id: 'link', on: { click: copyLink } }, W.link), el('div', { class: 'marks', id: 'marks' })),
    el('div', { class: 'timeline', id: 'timeline', tabindex: 0, role: 'region', 'aria-label': W.lanes }, el('div', { id: 'lanes' }), el('div', { class: 'scrub', id: 'scrub-row' }, el('input', { type: 'range', id: 'scrub', step: 1, 'aria-label': W.scrub, on: { input: e => seek(+e.target.value * 1000) } })), el('div', { id: 'curves' })),
    el('div', { class: 'figures' }, el('div', { class: 'tiles', id: 'tiles' }), el('p', { class: 'legend' }, legend.map(l => el('span', {}, W[l])))),
    el('div', { class: 'cols' },
      el('section', { class: 'pane', 'aria-label': W.seat }, el('div', { class: 'ph1' }, radios(data.seats.map((s, i) => [i, s]), 'seat', W.seat, seat, i => { seat = i; drawSeat(true); })), el('div', { class: 'ph1 sub' }, radios(SEATTABS.map(t => [t[0], W[t[0]]]), 'seattab', W.seat, seatTab, t => { seatTab = t; drawSeat(true); })), el('div', { class: 'bd', id: 'seat-body', tabindex: 0 })),
      el('section', { class: 'pane', 'aria-label': W.feed }, el('div', { class: 'ph1' }, el('h2', {}, W.feed), el('span', { class: 'n mut r' }, `${W.posts} `, el('b', { id: 'feed-count' }))), el('ul', { class: 'bd feed', id: 'feed-list', tabindex: 0 })),
      el('section', { class: 'pane', 'aria-label': W.score }, el('div', { class: 'ph1' }, el('h2', {}, W.scoreThen)), el('div', { class: 'bd', id: 'score-body', tabindex: 0 }))));
  if (data.subjects.length > 1) $('subjects').append(...data.subjects.map(s => el('button', { type: 'button', role: 'radio', 'data-subject': s.number, 'aria-checked': 'false', on: { click: () => { openTab('replay'); seek(s.until); } } }, s.short)));
  else $('subjects').append(el('span', {}, data.subjects[0].title));
}
function copyLink() {
  history.replaceState(null, '', '#t=' + hms(now));
  const done = () => { $('link').textContent = W.copied; setTimeout(() => $('link').textContent = W.link, 1500); };
  if (navigator.clipboard) navigator.clipboard.writeText(location.href).then(done, done); else done();
}
async function save() {
  const href = URL.createObjectURL(await unpack('log')), a = el('a', { href, download: data.file + '-log.jsonl' });
  document.body.append(a); a.click(); a.remove();
  setTimeout(() => URL.revokeObjectURL(href), 10000);
}
function print(one) {
  document.body.classList.toggle('one', one);
  window.print();
}
function keys(e) {
  if (e.ctrlKey || e.altKey || e.metaKey || e.target.closest('input[type=search]')) return;
  const arrows = e.target.closest('[role=tablist],[role=radiogroup]');
  if (arrows && (e.key === 'ArrowLeft' || e.key === 'ArrowRight')) {
    const all = [...arrows.querySelectorAll('[role=tab],[role=radio]')], next = all[(all.indexOf(e.target) + (e.key === 'ArrowRight' ? 1 : -1) + all.length) % all.length];
    next.click(); next.focus(); e.preventDefault(); return;
  }
  if (e.key === '/') { openTab('papers'); $('search').focus(); e.preventDefault(); return; }
  if (tab !== 'replay' || e.target.id === 'scrub' && e.key.startsWith('Arrow')) return;
  const number = +e.key, scrolled = e.target.closest('.bd');
  if (e.key === ' ' && !e.target.closest('button,summary,a')) play(!playing);
  else if (e.key === 'ArrowLeft' || e.key === 'ArrowRight') { const by = e.key === 'ArrowRight' ? 1 : -1; if (e.shiftKey) seek(now + by * 60000); else step(by); }
  else if (e.key === 'Home' && !scrolled) seek(subject.from);
  else if (e.key === 'End' && !scrolled) seek(subject.until);
  else if (number >= 1 && number <= data.seats.length) { seat = number - 1; drawSeat(true); }
  else return;
  e.preventDefault();
}
frame();
document.querySelectorAll('.tabs [role=tab]').forEach(t => t.addEventListener('click', () => openTab(t.id.slice(2))));
document.addEventListener('keydown', keys);
document.querySelectorAll('[data-paper]').forEach(a => a.addEventListener('click', () => setTimeout(() => openPaper(a.dataset.paper))));
$('search').addEventListener('input', e => search(e.target.value));
$('print-one').addEventListener('click', () => print(true));
$('print-all').addEventListener('click', () => print(false));
$('save').addEventListener('click', save);
$('theme').addEventListener('click', () => { const light = document.documentElement.dataset.theme ? document.documentElement.dataset.theme === 'light' : matchMedia('(prefers-color-scheme: light)').matches; document.documentElement.dataset.theme = light ? 'dark' : 'light'; });
addEventListener('afterprint', () => document.body.classList.remove('one'));
addEventListener('hashchange', fromAddress);
addEventListener('resize', () => { clearTimeout(plot?.later); if (plot) plot.later = setTimeout(() => tab === 'replay' && drawTimeline(), 120); });
now = data.subjects[0].until;
choosePaper('');
subject = data.subjects[0]; enter(subject);
openTab('replay'); seek(now); fromAddress();
unpack('feed').then(b => b.text()).then(text => { feed = columns(JSON.parse(text)); }, () => { feedTrouble = 'noFeed'; }).then(() => { drawFeed(true); document.body.dataset.ready = 'true'; });
})();
