/*
 * Setting targets: the sum of a decomposition while it is typed, and the expected path of a schedule while it is made. Both are
 * computed on the server as well; without this file a button shows them.
 */
(function () {
    'use strict';

    var DECIMALS = 6;
    var WAIT = 500;

    /* ---- Exact decimals: whole numbers of millionths ---- */

    function parse(text) {
        var plain = String(text || '').normalize('NFKC').replace(/[,\s]/g, '').replace('−', '-');
        if (!/^[+-]?\d{1,18}(\.\d{1,6})?$/.test(plain)) {
            return null;
        }
        var negative = plain.charAt(0) === '-';
        var parts = plain.replace(/^[+-]/, '').split('.');
        var value = BigInt(parts[0] + (parts[1] || '').padEnd(DECIMALS, '0'));
        return negative ? -value : value;
    }

    function print(value) {
        var negative = value < 0n;
        var digits = String(negative ? -value : value).padStart(DECIMALS + 1, '0');
        var whole = digits.slice(0, -DECIMALS);
        var part = digits.slice(-DECIMALS).replace(/0+$/, '');
        return (negative ? '-' : '') + whole + (part ? '.' + part : '');
    }

    /** Half away from zero, one decimal, as the server rounds. */
    function percent(part, whole) {
        if (whole === 0n) {
            return '';
        }
        var scaled = part * 1000n;
        var negative = (scaled < 0n) !== (whole < 0n);
        var top = scaled < 0n ? -scaled : scaled;
        var under = whole < 0n ? -whole : whole;
        var tenths = String((top * 2n + under) / (under * 2n)).padStart(2, '0');
        var text = tenths.slice(0, -1) + (tenths.slice(-1) === '0' ? '' : '.' + tenths.slice(-1));
        return (negative && text !== '0' ? '-' : '') + text + '%';
    }

    /* ---- 目标分解 ---- */

    function verdict(form, parts, difference) {
        if (parts === 0) {
            return 'NONE';
        }
        if (form.hasAttribute('data-rate')) {
            return 'NOT_ADDED';
        }
        if (difference === 0n) {
            return 'EVEN';
        }
        var less = difference < 0n;
        return form.hasAttribute('data-upward') ? (less ? 'SHORT' : 'INFLATED') : (less ? 'ROOM' : 'EXCEEDED');
    }

    function addUp(form) {
        var bound = parse(form.getAttribute('data-bound'));
        var sum = 0n;
        var parts = 0;
        form.querySelectorAll('[data-row]').forEach(function (row) {
            var value = parse(row.querySelector('[data-part]').value);
            var removed = row.querySelector('[data-remove]');
            var distance = '';
            if (value !== null && bound !== null) {
                if (!(removed && removed.checked)) {
                    sum += value;
                    parts += 1;
                }
                distance = form.hasAttribute('data-rate')
                    ? (value > bound ? '+' : '') + print(value - bound)
                    : percent(value, bound);
            }
            row.querySelector('[data-distance]').textContent = distance;
        });
        if (bound === null) {
            return;
        }
        var difference = sum - bound;
        var template = form.querySelector('template[data-verdict="' + verdict(form, parts, difference) + '"]');
        var words = [String(parts), print(sum), print(difference < 0n ? -difference : difference)];
        form.querySelector('[data-sum]').textContent = template.content.textContent.trim().replace(/\{(\d)\}/g, function (all, at) {
            return words[Number(at)];
        });
    }

    /** The cells of a row that take text, in their order. */
    function textCells(row) {
        return Array.prototype.filter.call(row.querySelectorAll('td input[type=text]'), function (input) {
            return !input.disabled && !input.readOnly;
        });
    }

    /** A block out of a spreadsheet fills rows down and cells right of the one that has the caret; blanks leave a cell as it is. */
    function paste(form, event) {
        var start = event.target;
        var row = start.closest && start.closest('[data-row]');
        var clip = event.clipboardData && event.clipboardData.getData('text/plain');
        var lines = clip ? clip.replace(/\r?\n$/, '').split(/\r?\n/) : [];
        if (!row || start.type !== 'text' || lines.length < 2 && lines.join('').indexOf('\t') < 0) {
            return;
        }
        event.preventDefault();
        var rows = Array.prototype.slice.call(form.querySelectorAll('[data-row]'));
        var down = rows.indexOf(row);
        var right = textCells(row).indexOf(start);
        lines.slice(0, rows.length - down).forEach(function (line, at) {
            var cells = textCells(rows[down + at]);
            line.split('\t').forEach(function (text, over) {
                var input = cells[right + over];
                var value = text.trim().replace(/^"(.*)"$/, '$1');
                if (input && value) {
                    input.value = value;
                    input.dispatchEvent(new Event('input', {bubbles: true}));
                }
            });
        });
    }

    document.querySelectorAll('[data-decomposition]').forEach(function (form) {
        form.addEventListener('paste', function (event) {
            paste(form, event);
        });
        form.addEventListener('input', function () {
            addUp(form);
        });
        form.addEventListener('change', function () {
            addUp(form);
        });
    });

    /* ---- 进度安排 ---- */

    /** The answer of the form's own address shows what was typed; its rows and its path are taken over. */
    function refresh(form, editor, rows) {
        var data = new FormData(form);
        data.set('step', 'show');
        window.fetch(form.getAttribute('action'), {
            method: 'POST', credentials: 'same-origin', body: new URLSearchParams(data), headers: {'X-Requested-With': 'XMLHttpRequest'}
        }).then(function (response) {
            return response.ok && !response.redirected ? response.text() : Promise.reject(response.status);
        }).then(function (text) {
            var answer = new DOMParser().parseFromString(text, 'text/html');
            (rows ? ['[data-plan-rows]', '[data-plan-path]'] : ['[data-plan-path]']).forEach(function (part) {
                var fresh = answer.querySelector('[data-plan] ' + part);
                var old = editor.querySelector(part);
                if (fresh && old) {
                    old.replaceWith(document.importNode(fresh, true));
                }
            });
            if (window.LiangdengChart) {
                window.LiangdengChart.drawAll(editor);
            }
        }).catch(function () {
            /* The button still shows the path. */
        });
    }

    document.querySelectorAll('[data-plan]').forEach(function (editor) {
        var form = editor.closest('form');
        var timer = null;
        form.addEventListener('input', function (event) {
            var name = event.target.name || '';
            if (name.indexOf('terms.') !== 0 && name !== 'unit') {
                return;
            }
            var rows = ['terms.phasing', 'terms.measure', 'terms.firstMonth', 'terms.lastMonth'].indexOf(name) >= 0;
            window.clearTimeout(timer);
            timer = window.setTimeout(function () {
                refresh(form, editor, rows);
            }, WAIT);
        });
    });
})();
