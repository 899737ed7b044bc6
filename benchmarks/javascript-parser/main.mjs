// Tells which files acorn accepts, to compare with Vigil's front end for JavaScript.
//
//   node benchmarks/javascript-parser/main.mjs ACORN DIR...              one line for each file: 1 or 0, and its path
//   node benchmarks/javascript-parser/main.mjs ACORN --mutate OUT DIR... writes a broken copy of each file first
//
// ACORN is the folder of the package. A file is accepted if it is a module or a script, both with what CommonJS and
// hashbangs allow. A copy has one token left out, doubled or exchanged with the next, chosen by the name of the file.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, ...rest] = process.argv.slice(2);
const acorn = await import(pathToFileURL(join(resolve(folder), "dist/acorn.mjs")));
const out = rest[0] === "--mutate" ? rest[1] : null;
const roots = out ? rest.slice(2) : rest;
const options = { ecmaVersion: "latest", allowHashBang: true, allowReturnOutsideFunction: true };

function* files(path) {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) yield* files(join(path, name));
  } else if ([".js", ".mjs", ".cjs"].includes(extname(path))) {
    yield path;
  }
}

function accepts(text) {
  return ["module", "script"].some((sourceType) => {
    try {
      acorn.parse(text, { ...options, sourceType });
      return true;
    } catch {
      return false;
    }
  });
}

function mutated(text, path) {
  const tokens = [];
  try {
    for (const token of acorn.tokenizer(text, { ...options, sourceType: "module" })) tokens.push(token);
  } catch {
    return null;
  }
  if (tokens.length < 3) return null;
  const hash = createHash("sha256").update(path).digest();
  const one = tokens[hash.readUInt32BE(0) % (tokens.length - 1)];
  const next = tokens[tokens.indexOf(one) + 1];
  const word = text.slice(one.start, one.end);
  const other = text.slice(next.start, next.end);
  const between = text.slice(one.end, next.start);
  const middle = [between + other, `${word} ${word}${between}${other}`, `${other} ${between} ${word}`][hash[4] % 3];
  return text.slice(0, one.start) + middle + text.slice(next.end);
}

if (out) mkdirSync(out, { recursive: true });
for (const root of roots) {
  for (const path of files(resolve(root))) {
    let text = readFileSync(path, "utf8");
    let written = path;
    if (out) {
      text = mutated(text, path);
      if (text === null) continue;
      written = join(resolve(out), `${createHash("sha256").update(path).digest("hex").slice(0, 16)}.js`);
      writeFileSync(written, text);
    }
    console.log(`${accepts(text) ? 1 : 0} ${written}`);
  }
}
