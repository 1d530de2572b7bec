// Compiles every committed JSON Schema with Ajv in strict mode, without any plugin, and holds the examples inside the schemas
// and the JSON request of docs/examples against them. A warning of strict mode is a failure.
//
//   npm install --no-save --no-package-lock --prefix FOLDER ajv@8.17.1
//   NODE_PATH=FOLDER/node_modules node .ci/schemas.mjs
import { createRequire } from "node:module";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const { default: Ajv } = createRequire(import.meta.url)("ajv/dist/2020.js");
const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const problems = [];
let compiled = 0;
let examples = 0;

/** Calls visit with every schema inside a schema that has examples of its own. */
function withExamples(schema, pointer, visit) {
  if (schema === null || typeof schema !== "object") return;
  if (Array.isArray(schema.examples)) visit(schema, pointer);
  for (const [name, value] of Object.entries(schema)) {
    if (name !== "examples" && name !== "enum" && name !== "const") withExamples(value, `${pointer}/${name}`, visit);
  }
}

for (const folder of ["schema", "schema/current", "cmd/internal/config"]) {
  for (const file of readdirSync(join(root, folder)).filter((name) => name.endsWith(".schema.json")).sort()) {
    const name = `${folder}/${file}`;
    const report = (message) => problems.push(`${name}: ${message}`);
    const schema = JSON.parse(readFileSync(join(root, name), "utf8"));
    const ajv = new Ajv({
      strict: true,
      strictTypes: true,
      strictTuples: true,
      validateSchema: true,
      allErrors: true,
      logger: { log: report, warn: report, error: report },
    });
    try {
      ajv.compile(schema);
      compiled++;
      withExamples(schema, "", (part, pointer) => {
        const check = pointer === "" ? ajv.getSchema(schema.$id) : ajv.compile({ $ref: `${schema.$id}#${pointer}` });
        for (const example of part.examples) {
          examples++;
          if (!check(example)) report(`the example ${JSON.stringify(example)} at ${pointer}: ${ajv.errorsText(check.errors)}`);
        }
      });
    } catch (error) {
      report(error.message);
    }
  }
}

{
  const read = (name) => JSON.parse(readFileSync(join(root, name), "utf8"));
  const ajv = new Ajv({ strict: true, allErrors: true });
  const check = ajv.compile(read("schema/create-deployment.schema.json"));
  const name = "docs/examples/create-deployment.json";
  examples++;
  if (!check(read(name))) problems.push(`${name}: ${ajv.errorsText(check.errors)}`);
}

if (compiled === 0) problems.push("there is no schema to compile");
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`${compiled} schemas compiled in strict mode, ${examples} examples hold`);
