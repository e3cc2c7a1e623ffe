/* The search page: reads ?q=, searches the catalogue, shows the results. No library, no markup from strings. */
(function () {
  "use strict";

  var root = document.getElementById("cb-search");
  if (!root) return;
  var input = root.querySelector("input[name=q]");
  var status = root.querySelector("[data-role=status]");
  var list = root.querySelector("[data-role=results]");
  var home = root.dataset.home;
  var catalogue = null;
  var composing = false;

  function fold(text) {
    return text.normalize("NFKC").toLowerCase();
  }

  /** Words of a query: all must occur; a word in quotation marks may hold spaces. */
  function wordsOf(query) {
    var found = fold(query).match(/"[^"]+"|“[^”]+”|[^\s"“”]+/g) || [];
    return found
      .map(function (word) { return word.replace(/["“”]/g, "").trim(); })
      .filter(Boolean);
  }

  function scoreOfWord(word, fields) {
    var latin = /^[a-z]{2,}$/.test(word);
    return fields.reduce(function (score, field) {
      var hit = field[2].indexOf(word) >= 0 || (latin && field[3].indexOf(word) >= 0);
      return hit ? score + field[1] : score;
    }, 0);
  }

  /** Sum of the weights of the fields hit; 0 when a word occurs in none. */
  function scoreOf(words, fields) {
    var total = 0;
    for (var i = 0; i < words.length; i += 1) {
      var score = scoreOfWord(words[i], fields);
      if (!score) return 0;
      total += score;
    }
    return total;
  }

  function find(words) {
    return catalogue
      .map(function (entry) { return { entry: entry, score: scoreOf(words, entry[4]) }; })
      .filter(function (hit) { return hit.score > 0; })
      .sort(function (a, b) { return b.score - a.score; });
  }

  function element(name, className, text) {
    var node = document.createElement(name);
    if (className) node.className = className;
    if (text) node.textContent = text;
    return node;
  }

  /** `text` with each word marked; NFKC may change lengths, so only equal lengths are marked. */
  function marked(text, words) {
    var node = document.createDocumentFragment();
    var folded = fold(text);
    var position = 0;
    if (folded.length !== text.length) {
      node.appendChild(document.createTextNode(text));
      return node;
    }
    while (position < text.length) {
      var next = -1;
      var length = 0;
      words.forEach(function (word) {
        var at = folded.indexOf(word, position);
        if (at >= 0 && (next < 0 || at < next || (at === next && word.length > length))) {
          next = at;
          length = word.length;
        }
      });
      if (next < 0) break;
      node.appendChild(document.createTextNode(text.slice(position, next)));
      node.appendChild(element("mark", "", text.slice(next, next + length)));
      position = next + length;
    }
    node.appendChild(document.createTextNode(text.slice(position)));
    return node;
  }

  function card(entry, words) {
    var item = element("li", "cb-result");
    var heading = element("h2", "cb-result__title");
    var link = element("a");
    link.href = home + entry[0];
    link.appendChild(marked(entry[1], words));
    heading.appendChild(link);
    item.appendChild(heading);
    item.appendChild(element("p", "cb-result__line", entry[2]));
    var summary = element("p", "cb-result__summary");
    summary.appendChild(marked(entry[3], words));
    item.appendChild(summary);
    var labels = entry[4]
      .filter(function (field) {
        return words.some(function (word) { return scoreOfWord(word, [field]) > 0; });
      })
      .map(function (field) { return field[0]; });
    item.appendChild(element("p", "cb-result__where", "命中：" + labels.join("、")));
    return item;
  }

  function show() {
    var query = input.value;
    var words = wordsOf(query);
    list.textContent = "";
    if (!words.length) {
      status.textContent = "输入要找的词，几个词之间用空格隔开。";
      return;
    }
    var hits = find(words);
    status.textContent = hits.length
      ? "找到 " + hits.length + " 个案例"
      : "没有找到“" + query.trim() + "”。换一个说法，少用几个词，或从案例、方法页浏览。";
    var page = document.createDocumentFragment();
    hits.forEach(function (hit) { page.appendChild(card(hit.entry, words)); });
    list.appendChild(page);
  }

  function search(remember) {
    var address = "?q=" + encodeURIComponent(input.value);
    if (remember && address !== location.search) history.replaceState(null, "", address);
    if (catalogue) show();
  }

  input.addEventListener("compositionstart", function () { composing = true; });
  input.addEventListener("compositionend", function () { composing = false; search(true); });
  input.addEventListener("input", function () { if (!composing) search(true); });
  root.querySelector("form").addEventListener("submit", function (event) {
    event.preventDefault();
    search(true);
  });

  input.value = new URLSearchParams(location.search).get("q") || "";
  status.textContent = "正在读取目录……";
  fetch(root.dataset.catalogue)
    .then(function (response) {
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    })
    .then(function (document) {
      catalogue = document.cases;
      show();
    })
    .catch(function () {
      status.textContent = "目录没有读到，请刷新再试；也可以从案例、方法页浏览。";
    });
})();
