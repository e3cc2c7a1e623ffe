/** Reads the site's data files; on a disk, where nothing can be fetched, the same as scripts. */

import { ON_DISK, ROOT } from "./root";

const FOLDER = "assets/casebook/data/";

/** `missing`: there is no such file, or what came is none; `network`: nothing came. */
export class DataFailure extends Error {
  constructor(readonly reason: "missing" | "network") {
    super(reason === "missing" ? "文件已经不在，请刷新页面" : "连不上网站，请检查网络");
  }
}

/** The value in the file `name` (`browse.0123456789ab.json`). Rejects with a DataFailure. */
export function load(name: string): Promise<unknown> {
  return ON_DISK ? fromScript(name) : fetched(name);
}

async function fetched(name: string): Promise<unknown> {
  const answer = await fetch(`${ROOT}${FOLDER}${name}`).catch(() => {
    throw new DataFailure("network");
  });
  if (!answer.ok) throw new DataFailure(answer.status === 404 ? "missing" : "network");
  return answer.json().catch(() => {
    throw new DataFailure("missing");
  });
}

type Deliver = (name: string, value: unknown) => void;

const delivered = new Map<string, unknown>();

function fromScript(name: string): Promise<unknown> {
  (window as unknown as { casebookData: Deliver }).casebookData = (of, value) => {
    delivered.set(of, value);
  };
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${ROOT}${FOLDER}${name}.js`;
    script.onload = () => {
      script.remove();
      if (delivered.has(name)) resolve(delivered.get(name));
      else reject(new DataFailure("missing"));
    };
    script.onerror = () => {
      script.remove();
      reject(new DataFailure("missing"));
    };
    document.head.appendChild(script);
  });
}
