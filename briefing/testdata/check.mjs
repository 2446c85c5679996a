// Opens pages in a real browser and reports what is wrong with them as JSON:
// node check.mjs BROWSER FOLDER PAGE...
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
const [browser, folder, ...pages] = process.argv.slice(2);
const load = createRequire(folder + '/');
const { chromium } = load('playwright-core');
const { HtmlValidate } = load('html-validate');
const markdown = load('markdown-it')({ html: true });
const axe = readFileSync(load.resolve('axe-core/axe.min.js'), 'utf8');
const wrong = [];
const rendered = {};
const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });
const args = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const b = await chromium.launch({ executablePath: browser, chromiumSandbox: process.env.HEDGE_NO_SANDBOX !== '1', args });
for (const page of pages) {
  if (page.endsWith('.md')) {
    rendered[page] = markdown.render(readFileSync(page, 'utf8'));
    continue;
  }
  const report = await validator.validateFile(page);
  for (const r of report.results) for (const m of r.messages) wrong.push(`${page}:${m.line}: html-validate ${m.ruleId}: ${m.message}`);
  for (const colorScheme of ['light', 'dark']) for (const width of [1360, 390]) {
    const at = `${page} ${colorScheme} ${width}`;
    const context = await b.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    const p = await context.newPage();
    p.on('console', m => wrong.push(`${at}: console: ${m.text()}`));
    p.on('dialog', d => { wrong.push(`${at}: dialog: ${d.message()}`); d.dismiss(); });
    p.on('request', r => { if (r.url() !== pathToFileURL(page).href) wrong.push(`${at}: asks for ${r.url()}`); });
    await p.goto(pathToFileURL(page).href);
    const over = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) wrong.push(`${at}: ${over} px wider than the screen`);
    await p.evaluate(() => { for (const d of document.querySelectorAll('details')) d.open = true; });
    await p.evaluate(axe);
    const result = await p.evaluate(() => window.axe.run());
    for (const v of result.violations) for (const n of v.nodes) wrong.push(`${at}: axe ${v.id}: ${n.html} ${n.failureSummary}`);
    await context.close();
  }
}
await b.close();
console.log(JSON.stringify({ wrong, rendered }));
