/**
 * Weighs an installation for production: the package is packed, installed as a stranger would into an empty folder, and each
 * package in it is named with its weight on the disk, the heaviest first.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "recension-weight-"));
try {
  const [tarball] = JSON.parse(npm("pack", "--json", "--ignore-scripts", "--pack-destination", folder));
  npm("install", "--silent", "--omit=dev", "--prefer-offline", "--prefix", folder, join(folder, tarball.filename));
  report(packagesIn(join(folder, "node_modules")), tarball);
} finally {
  rmSync(folder, { recursive: true });
}

function npm(...parameters) {
  return execFileSync("npm", parameters, { encoding: "utf8" });
}

/** Each that has a folder of its own; what one package has for itself counts as its part. */
function packagesIn(modules) {
  return readdirSync(modules)
    .filter(name => !name.startsWith("."))
    .flatMap(name => (name.startsWith("@") ? readdirSync(join(modules, name)).map(own => `${name}/${own}`) : [name]))
    .map(name => ({ name, bytes: onDisk(join(modules, name)) }));
}

/** As disks keep files: in blocks of 4 KiB. */
function onDisk(path) {
  const found = statSync(path);
  const within = found.isDirectory() ? readdirSync(path).map(name => onDisk(join(path, name))) : [];
  return within.reduce((sum, bytes) => sum + bytes, Math.ceil(found.size / 4096) * 4096);
}

function report(packages, tarball) {
  const heaviestFirst = packages.toSorted((one, other) => other.bytes - one.bytes);
  for (const { name, bytes } of heaviestFirst) console.log(`${megabytes(bytes)}  ${name}`);
  const sum = packages.reduce((bytes, one) => bytes + one.bytes, 0);
  console.log(`${megabytes(sum)}  MB in all: ${packages.length} packages`);
  console.log(`${megabytes(tarball.size)}  MB the tarball: ${tarball.entryCount} files`);
}

function megabytes(bytes) {
  return (bytes / 1e6).toFixed(2).padStart(6);
}
