(function () {
  "use strict";
  var box = document.getElementById("find");
  var said = document.getElementById("found");
  var entries = Array.prototype.slice.call(document.querySelectorAll("article.entry"));
  var sections = Array.prototype.slice.call(document.querySelectorAll("section.instrument"));
  var texts = entries.map(function (entry) { return entry.textContent.toLowerCase(); });
  document.getElementById("search").hidden = false;
  function find() {
    var words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    var shown = 0;
    entries.forEach(function (entry, place) {
      var fits = words.every(function (word) { return texts[place].indexOf(word) >= 0; });
      entry.hidden = !fits;
      if (fits) { shown += 1; }
    });
    sections.forEach(function (section) {
      section.hidden = words.length > 0 && !section.querySelector("article.entry:not([hidden])");
    });
    said.textContent = words.length ? shown + " of " + entries.length + " variables" : entries.length + " variables";
  }
  box.addEventListener("input", find);
  find();
}());
