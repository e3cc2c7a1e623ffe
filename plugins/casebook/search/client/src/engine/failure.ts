/** What stops a search, in the reader's words. */

export type FailureKind = "stale" | "network" | "damaged";

const MESSAGES: Record<FailureKind, string> = {
  stale: "网站刚刚更新过，请刷新页面再搜索。",
  network: "没有连上网站，搜索没有完成。请检查网络，再试一次。",
  damaged: "搜索用的数据不完整，结果不可信，所以没有显示。请再试一次；仍不行，请告诉网站管理员。",
};

export class SearchFailure extends Error {
  constructor(readonly kind: FailureKind) {
    super(MESSAGES[kind]);
  }
}
