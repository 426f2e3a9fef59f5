// The main flows of the Hub in Firefox, by WebDriver BiDi: node main-flows.mjs DEMO.json
// DEMO.json is the output of "demo --json". Prints one line for each flow, and exits with 1 at the first that fails.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import puppeteer from "puppeteer-core";

const demo = JSON.parse(readFileSync(process.argv[2], "utf8"));
const TIMEOUT_MILLIS = 30_000;

const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
  headless: true,
  protocol: "webDriverBiDi",
});
console.log(`[firefox] ${await browser.version()}`);

const page = await browser.newPage();
page.setDefaultTimeout(TIMEOUT_MILLIS);
const faults = [];
page.on("pageerror", (error) => faults.push(error.message));
page.on("console", (message) => message.type() === "error" && faults.push(message.text()));

const waitFor = (condition, ...values) => page.waitForFunction(condition, {}, ...values);
const sees = (text) => waitFor((words) => document.body.innerText.includes(words), text);
const seesNot = (text) => waitFor((words) => !document.body.innerText.includes(words), text);
const button = (text) => page.locator(`::-p-xpath(//*[self::button or self::a or self::summary][normalize-space()="${text}"])`).click();
const inDialog = (text) => page.locator(`::-p-xpath(//dialog[@open]//button[normalize-space()="${text}"])`).click();
const inRow = (row, text) =>
  page.locator(`::-p-xpath(//tr[.//th[contains(normalize-space(), "${row}")]]//*[self::button or self::a or self::summary][normalize-space()="${text}"])`).click();
const fill = (label, text) => page.locator(`::-p-xpath(//input[@id=//label[normalize-space()="${label}"]/@for])`).fill(text);

const flows = {
  "signs in": async () => {
    await page.goto(demo.test.hub);
    await fill("E-mail address", demo.test.hub_email);
    await fill("Password", demo.test.hub_password);
    await button("Sign in");
    await sees("API Access");
  },
  "creates an App ID, which is not active": async () => {
    await button("Create App ID");
    await fill("App Name", "Till 7");
    await inDialog("Create App ID");
    await sees("App ID created. It is Not Active.");
  },
  "refuses a name that is taken, and keeps it": async () => {
    await button("Create App ID");
    await fill("App Name", "till 7");
    await inDialog("Create App ID");
    await sees("The App Name must be unique. Please choose another value.");
    assert.equal(await page.$eval("dialog[open] input[name]:not([type=hidden])", (field) => field.value), "till 7");
    await page.keyboard.press("Escape");
    await seesNot("The App Name must be unique");
  },
  "shows a key": async () => {
    await page.evaluate(() => [...document.querySelectorAll("tbody tr")]
      .find((row) => row.querySelector("th").innerText.includes("Till 7")).querySelector("form[data-reveal] button").click());
    await waitFor(() => document.querySelector("[data-hide-after] code")?.innerText.startsWith("mat_"));
  },
  "sets an App ID to active": async () => {
    await page.evaluate(() => [...document.querySelectorAll("tbody tr")]
      .find((row) => row.querySelector("th").innerText.includes("Till 7")).querySelector("details.menu > summary").click());
    await inRow("Till 7", "Set to Active");
    await inDialog("SET TO ACTIVE");
    await sees("The App ID is active.");
  },
  "closes a dialog by Back": async () => {
    const path = await page.evaluate(() => location.pathname);
    await button("Create App ID");
    await sees("unique among your App IDs");
    await page.evaluate(() => history.back());
    await waitFor(() => !document.querySelector("dialog[open]"));
    assert.equal(await page.evaluate(() => location.pathname), path);
  },
  "adds an address to the allowlist": async () => {
    await button("Allowlist");
    await waitFor(() => document.querySelector("h1")?.innerText === "Allowlist");
    await button("Add address");
    await page.locator("dialog[open] input[name=range]").fill("203.0.113.0/24");
    await inDialog("Add address");
    await sees("Address added to the allowlist.");
  },
  "lists what was done in the activity": async () => {
    await button("Activity");
    await waitFor(() => document.querySelector("h1")?.innerText === "Activity");
    await sees("Till 7");
  },
  "signs out": async () => {
    await page.evaluate(() => document.querySelector("header details.menu > summary").click());
    await button("Sign out");
    await sees("You are signed out.");
  },
};

let status = 0;
try {
  for (const [name, flow] of Object.entries(flows)) {
    await flow();
    console.log(`[firefox] ${name}: ok`);
  }
  assert.deepEqual(faults, [], "errors in the console");
} catch (failure) {
  status = 1;
  console.error(failure);
  console.error(await page.evaluate(() => `${location.pathname}\n${document.body.innerText}`).catch(() => "no page"));
} finally {
  await browser.close();
}
process.exit(status);
