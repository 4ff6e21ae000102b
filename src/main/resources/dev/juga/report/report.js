(function () {
  'use strict';
  var list = document.getElementById('list');
  if (list) {
    var form = document.getElementById('filter');
    var search = document.getElementById('search');
    var bySchema = document.getElementById('by-schema');
    var byVerdict = document.getElementById('by-verdict');
    var sortBy = document.getElementById('sort-by');
    var shown = document.getElementById('shown');
    var body = list.tBodies[0];
    var heads = Array.prototype.slice.call(list.tHead.rows[0].cells);
    var rows = Array.prototype.map.call(body.rows, function (row) {
      return {
        row: row,
        text: (row.cells[0].textContent + '.' + row.cells[1].textContent).toLowerCase(),
        schema: row.getAttribute('data-s'),
        verdict: row.getAttribute('data-v')
      };
    });
    var compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;

    var filter = function () {
      var words = search.value.toLowerCase().split(/\s+/);
      var count = 0;
      rows.forEach(function (entry) {
        var fits = (!bySchema.value || entry.schema === bySchema.value) &&
          (!byVerdict.value || entry.verdict === byVerdict.value) &&
          words.every(function (word) { return entry.text.indexOf(word) >= 0; });
        entry.row.hidden = !fits;
        count += fits ? 1 : 0;
      });
      shown.textContent = form.getAttribute('data-shown')
        .replace('{0}', count.toLocaleString('en')).replace('{1}', rows.length.toLocaleString('en'));
    };

    var value = function (entry, column) {
      var cell = entry.row.cells[column];
      var number = cell.getAttribute('data-n');
      return number === null ? cell.textContent : Number(number);
    };

    var sort = function (column, descending) {
      var sign = descending ? -1 : 1;
      rows.sort(function (a, b) {
        var x = value(a, column);
        var y = value(b, column);
        var order = typeof x === 'number' ? x - y : compare(x, y);
        return sign * order || compare(a.text, b.text);
      });
      var all = document.createDocumentFragment();
      rows.forEach(function (entry) { all.appendChild(entry.row); });
      body.appendChild(all);
      heads.forEach(function (head, i) {
        head.setAttribute('aria-sort', i !== column ? 'none' : descending ? 'descending' : 'ascending');
      });
      sortBy.value = String(column);
    };

    heads.forEach(function (head, column) {
      var button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      head.textContent = '';
      head.appendChild(button);
      var option = document.createElement('option');
      option.value = String(column);
      option.textContent = sortBy.getAttribute('aria-label') + ': ' + button.textContent;
      sortBy.appendChild(option);
      // Numbers and verdicts: the greatest and the worst first.
      var first = column >= 2 && column !== 5;
      button.addEventListener('click', function () {
        var sorted = head.getAttribute('aria-sort');
        sort(column, sorted === 'descending' ? false : sorted === 'ascending' ? true : first);
      });
    });
    sortBy.value = '';
    sortBy.addEventListener('change', function () {
      var column = Number(sortBy.value);
      sort(column, column >= 2 && column !== 5);
    });
    search.addEventListener('input', filter);
    bySchema.addEventListener('change', filter);
    byVerdict.addEventListener('change', filter);
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    form.hidden = false;
    filter();
  }
  window.addEventListener('beforeprint', function () {
    Array.prototype.forEach.call(document.querySelectorAll('details'), function (details) {
      details.open = true;
    });
  });
})();
