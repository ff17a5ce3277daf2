/*
 * 本月填报: a grid that saves each row as its cells are left, keeps what could not be saved, and moves like a spreadsheet.
 * 审核: keys for going through the queue. Both pages work without this file, the grid by its plain forms.
 */
(function () {
    'use strict';

    /** First and longest wait before something is sent again, in milliseconds; each wait twice the one before, a little at random. */
    var RETRY_FIRST = 2000;
    var RETRY_LONGEST = 30000;
    var ANSWER_WITHIN = 20000;
    var SCALE = 6;
    /** The cells of a row, which a block can fill. */
    var GRID_FIELDS = ['ofMonth', 'completedOn', 'toDate'];

    /* ---- Exact arithmetic on decimal texts ---- */

    /** A decimal text as a whole number of millionths; null where it is none. */
    function millionths(text) {
        var plain = text.normalize('NFKC').replace(/[\s\u3000]/g, '').replace('\u2212', '-');
        if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) {
            plain = plain.replace(/,/g, '');
        }
        var match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(plain);
        if (!match || plain.length > 40 || (match[3] || '').replace(/0+$/, '').length > SCALE) {
            return null;
        }
        var whole = BigInt(match[2] + (match[3] || '').slice(0, SCALE).padEnd(SCALE, '0'));
        return match[1] === '-' ? -whole : whole;
    }

    /** A number, with or without a unit behind it, or nothing; what the unit means is the server's to say. */
    function hasFigure(typed) {
        return !typed.trim() || /\d/.test(typed.normalize('NFKC'));
    }

    function text(number) {
        var negative = number < 0n;
        var digits = (negative ? -number : number).toString().padStart(SCALE + 1, '0');
        var fraction = digits.slice(-SCALE).replace(/0+$/, '');
        return (negative ? '-' : '') + digits.slice(0, -SCALE) + (fraction ? '.' + fraction : '');
    }

    /* ---- The grid ---- */

    var grid = document.getElementById('month-grid');

    function word(name) {
        return grid.getAttribute('data-word-' + name);
    }

    /**
     * What is known of a row besides its cells: `unsure` was sent, and no answer has come; `waiting` is sent after it; `kept` is
     * all that the server has not confirmed, and stays in the browser until it has.
     */
    var states = new WeakMap();

    function stateOf(row) {
        if (!states.has(row)) {
            states.set(row, {unsure: null, waiting: {}, refused: {}, kept: {}, mode: '', sending: null, timer: 0, tries: 0, conflict: false});
        }
        return states.get(row);
    }

    /** Keeps in the browser what the server has not confirmed; forgets it once it has. */
    function remember(row) {
        var state = stateOf(row);
        var open = Object.keys(state.kept).length > 0;
        window.Liangdeng.outbox.keep(grid.getAttribute('data-unit'), row.id + '/' + row.getAttribute('data-month'), open ? {
            version: row.getAttribute('data-version') || '',
            unsure: state.unsure,
            kept: state.kept,
            mode: state.mode
        } : null);
    }

    /** @param mode how a figure got in where it was not typed, as for enqueue */
    function type(row, field, value, mode) {
        var state = stateOf(row);
        var kept = state.kept;
        if (GRID_FIELDS.indexOf(field) >= 0) {
            state.mode = mode || '';
        }
        if (field === 'toDate' || field === 'nil') {
            delete kept.ofMonth;
        }
        if (field === 'ofMonth' || field === 'nil') {
            delete kept.toDate;
        }
        if (field === 'ofMonth' || field === 'toDate') {
            delete kept.nil;
        }
        kept[field] = value;
        remember(row);
    }

    /** What the server confirmed, unless something newer was typed meanwhile. */
    function confirmed(row, sent) {
        var kept = stateOf(row).kept;
        Object.keys(sent).forEach(function (field) {
            if (kept[field] === sent[field]) {
                delete kept[field];
            }
        });
        remember(row);
    }

    /**
     * Takes up again what an earlier visit could not save. A row that is locked now keeps it for when it is given back.
     *
     * @param pasted takes what a pasted block still owes this row, to be sent as one again
     */
    function restore(row, pasted) {
        var parcel = window.Liangdeng.outbox.of(grid.getAttribute('data-unit'), row.id + '/' + row.getAttribute('data-month'));
        if (!parcel || row.getAttribute('data-locked') === 'true') {
            return;
        }
        var state = stateOf(row);
        /* The version that was before the eyes then: somebody else's change since is a conflict, and told as one. */
        row.setAttribute('data-version', parcel.version);
        state.unsure = parcel.unsure;
        state.kept = parcel.kept;
        state.mode = parcel.mode || '';
        var block = {row: row, fields: {}};
        Object.keys(parcel.kept).forEach(function (field) {
            var value = parcel.kept[field];
            var input = cell(row, field);
            if (input) {
                input.value = value;
                derive(row, field);
            }
            if (parcel.unsure && parcel.unsure[field] === value) {
                return;
            }
            if (state.mode === 'PASTED' && GRID_FIELDS.indexOf(field) >= 0) {
                block.fields[field] = value;
            } else if (input && field !== 'completedOn' && !hasFigure(value)) {
                refuse(row, [field], word('notnumber'));
            } else {
                state.waiting[field] = value;
            }
        });
        if (Object.keys(block.fields).length) {
            pasted.push(block);
        }
        send(row);
    }

    function cell(row, field) {
        return row.querySelector('[data-field="' + field + '"]');
    }

    function say(row, kind, message) {
        var place = row.querySelector('[data-state]');
        if (place) {
            place.className = 'row-note is-' + kind;
            place.textContent = message;
        }
    }

    function mark(row, fields, kind) {
        fields.forEach(function (field) {
            var input = cell(row, field);
            if (input) {
                input.classList.remove('is-saved', 'is-pending', 'is-wrong');
                input.classList.add('is-' + kind);
                if (kind === 'wrong') {
                    input.setAttribute('aria-invalid', 'true');
                } else {
                    input.removeAttribute('aria-invalid');
                }
            }
        });
    }

    /** The other of the two figures, while one is being typed. */
    function derive(row, typed) {
        var base = row.getAttribute('data-base');
        var other = cell(row, typed === 'toDate' ? 'ofMonth' : 'toDate');
        if (row.getAttribute('data-nature') !== 'FLOW' || !base || !other) {
            return;
        }
        var value = cell(row, typed).value;
        var number = millionths(value);
        var start = millionths(base);
        if (!value.trim()) {
            other.value = '';
        } else if (number !== null && start !== null) {
            other.value = text(typed === 'toDate' ? number - start : number + start);
        }
    }

    /** @param mode how a figure got in where it was not typed: PASTED or PREFILLED */
    function enqueue(row, field, value, mode) {
        var state = stateOf(row);
        if (field === 'toDate') {
            delete state.waiting.ofMonth;
            delete state.waiting.mode;
        } else if (field === 'ofMonth') {
            delete state.waiting.mode;
            delete state.waiting.toDate;
        } else if (field === 'nil') {
            delete state.waiting.ofMonth;
            delete state.waiting.toDate;
        }
        state.waiting[field] = value;
        type(row, field, value, mode);
        if (mode) {
            state.waiting.mode = mode;
        }
        send(row);
    }

    /** How long to wait before the next attempt: each time twice as long, a little at random. */
    function waitBefore(tries) {
        return Math.min(RETRY_LONGEST, RETRY_FIRST * Math.pow(2, tries)) * (0.75 + Math.random() / 2);
    }

    /** Posts and waits for an answer that says something; fails where none comes in time or the server cannot answer now. */
    function ask(address, body) {
        var limit = new AbortController();
        var patience = window.setTimeout(function () {
            limit.abort();
        }, ANSWER_WITHIN);
        return window.Liangdeng.request(address, {
            method: 'POST',
            headers: {Accept: 'application/json'},
            body: body,
            signal: limit.signal
        }).then(function (response) {
            if (response.status >= 500) {
                throw new Error('the server cannot answer now');
            }
            return response;
        }).finally(function () {
            window.clearTimeout(patience);
        });
    }

    /**
     * Sends what waits; one request a row at a time, so that each carries the version of the one before. What was sent without an
     * answer goes first and unchanged: if it did arrive, the server finds it stored already and says so.
     */
    function send(row) {
        var state = stateOf(row);
        if (state.sending || state.conflict || !state.unsure && !Object.keys(state.waiting).length) {
            return state.sending || Promise.resolve();
        }
        window.clearTimeout(state.timer);
        state.timer = 0;
        if (!state.unsure) {
            state.unsure = state.waiting;
            state.waiting = {};
        }
        var sent = state.unsure;
        var fields = Object.keys(sent);
        var body = new URLSearchParams(sent);
        body.set('unit', grid.getAttribute('data-unit'));
        var version = row.getAttribute('data-version');
        if (version) {
            body.set('version', version);
        }
        remember(row);
        mark(row, fields, 'pending');
        say(row, 'pending', word('saving'));
        state.sending = ask(row.getAttribute('data-url'), body).then(function (response) {
            return response.json().then(function (answer) {
                state.sending = null;
                state.unsure = null;
                state.tries = 0;
                if (response.ok) {
                    stored(row, answer.row, fields);
                    confirmed(row, sent);
                } else if (response.status === 409 && answer.row && !answer.row.lock) {
                    disagree(row, answer, sent);
                } else {
                    if (sent.nil) {
                        /* 本月无变化 is a press of a button: refused, nothing that was typed is left to put right. */
                        forget(row, 'nil');
                    }
                    refuse(row, fields, answer.message || word('wrong'));
                }
                return true;
            });
        }).catch(function (problem) {
            state.sending = null;
            mark(row, fields, 'pending');
            say(row, 'pending', word(problem && problem.putOff ? 'signedout' : 'offline'));
            if (!problem || !problem.putOff) {
                state.timer = window.setTimeout(send, waitBefore(state.tries++), row);
            }
            return false;
        }).then(function (answered) {
            return answered && !state.conflict ? send(row) : null;
        });
        return state.sending;
    }

    function sendAll() {
        grid.querySelectorAll('[data-row]').forEach(send);
    }

    /** What cannot be stored stays marked until it is put right, whatever else of the row is stored meanwhile. */
    function refuse(row, fields, message) {
        var state = stateOf(row);
        fields.forEach(function (field) {
            state.refused[field] = message;
        });
        mark(row, fields, 'wrong');
        say(row, 'wrong', message);
    }

    function accept(row, fields) {
        var state = stateOf(row);
        var figure = fields.some(function (field) {
            return ['toDate', 'ofMonth', 'nil'].indexOf(field) >= 0;
        });
        fields.concat(figure ? ['toDate', 'ofMonth', 'nil'] : []).forEach(function (field) {
            delete state.refused[field];
        });
        mark(row, figure ? fields.concat(['toDate', 'ofMonth']) : fields, 'saved');
        var left = Object.keys(state.refused);
        say(row, left.length ? 'wrong' : 'saved', left.length ? state.refused[left[0]] : word('saved'));
    }

    /** The light that the target would get, and how far it is. */
    function showOutlook(row, outlook) {
        var light = row.querySelector('[data-light]');
        light.hidden = !outlook;
        row.querySelector('[data-standing]').textContent = outlook ? outlook.sentence : '';
        if (outlook) {
            var shape = outlook.light.toLowerCase();
            light.className = 'light light-' + shape;
            light.querySelector('use').setAttribute('href', grid.getAttribute('data-shapes') + shape);
            light.querySelector('span').textContent = outlook.word;
        }
    }

    function stored(row, answer, fields) {
        var state = stateOf(row);
        accept(row, fields);
        row.setAttribute('data-version', answer.version);
        ['toDate', 'ofMonth', 'completedOn'].forEach(function (field) {
            var input = cell(row, field);
            var figures = Object.assign({}, state.refused, state.waiting);
            var waits = field in figures || field !== 'completedOn' && ('toDate' in figures || 'ofMonth' in figures);
            if (input && !waits && document.activeElement !== input) {
                input.value = answer[field];
            }
            if (input) {
                input.setAttribute('data-stored', answer[field]);
            }
        });
        showOutlook(row, answer.outlook);
        var unexplained = row.querySelector('[data-unexplained]');
        unexplained.textContent = answer.unexplained || '';
        unexplained.hidden = !answer.unexplained;
        var known = row.querySelector('[data-known]');
        if (known) {
            known.hidden = !answer.around.known;
        }
        var mode = row.querySelector('[data-mode]');
        if (mode) {
            mode.hidden = !answer.around.mode;
        }
        row.querySelector('[data-nil-mark]').hidden = !answer.nil;
        row.querySelector('[data-nil]').hidden = answer.nil || Boolean(answer.missing);
        row.setAttribute('data-ready', String(answer.ready));
        if (answer.state === 'DRAFT') {
            var chip = row.querySelector('[data-status]');
            chip.className = answer.stateClass;
            chip.textContent = word('draft');
        }
        count();
    }

    /** What is still missing, at the foot of the page. */
    function count() {
        var foot = document.querySelector('[data-count-line]');
        if (!foot) {
            return;
        }
        var open = Array.prototype.filter.call(grid.querySelectorAll('[data-row]'), function (row) {
            return row.getAttribute('data-locked') !== 'true';
        });
        var missing = open.filter(function (row) {
            return row.getAttribute('data-ready') !== 'true';
        });
        foot.textContent = word('count').replace('%1', String(open.length - missing.length)).replace('%2', String(missing.length));
        var names = document.querySelector('[data-missing]');
        names.hidden = !missing.length;
        var list = names.querySelector('ul');
        list.textContent = '';
        missing.forEach(function (row) {
            var item = document.createElement('li');
            item.textContent = row.querySelector('[data-name]').textContent;
            list.appendChild(item);
        });
    }

    /** Somebody else stored something meanwhile: both are shown, and the person decides. */
    function disagree(row, answer, mine) {
        var state = stateOf(row);
        var fields = Object.keys(mine);
        state.conflict = true;
        mark(row, fields, 'wrong');
        say(row, 'wrong', answer.message);
        var shown = document.getElementById('conflict-template').content.cloneNode(true).firstElementChild;
        var theirs = fields.map(function (field) {
            return field in answer.row ? answer.row[field] : answer.row.texts && answer.row.texts[field];
        }).join(' · ');
        shown.querySelector('[data-message]').textContent = answer.message;
        shown.querySelector('[data-theirs]').textContent = (theirs || '—') + ' · ' + (answer.row.saved || '');
        shown.querySelector('[data-mine]').textContent = fields.map(function (field) {
            return mine[field];
        }).join(' · ');
        function decided() {
            state.conflict = false;
            row.setAttribute('data-version', answer.row.version);
            shown.remove();
        }
        shown.querySelector('[data-take]').addEventListener('click', function () {
            decided();
            state.waiting = {};
            state.kept = {};
            stored(row, answer.row, fields);
            remember(row);
            openPanel(row, true);
        });
        shown.querySelector('[data-keep]').addEventListener('click', function () {
            decided();
            state.waiting = Object.assign({}, mine, state.waiting);
            send(row);
        });
        row.after(shown);
        shown.querySelector('[data-take]').focus();
    }

    function unsaved() {
        flushWords();
        return pasting !== null || Array.prototype.some.call(grid.querySelectorAll('[data-row]'), function (row) {
            var state = stateOf(row);
            return state.sending || state.conflict || Object.keys(state.kept).length;
        });
    }

    /* ---- The panel beside the grid ---- */

    var panel = document.getElementById('row-panel');
    var opened = null;

    function openPanel(row, again) {
        if (opened === row && !again) {
            return;
        }
        flushWords();
        if (opened) {
            opened.classList.remove('is-open');
        }
        opened = row;
        row.classList.add('is-open');
        window.Liangdeng.request(row.getAttribute('data-panel-url'), {headers: {'HX-Request': 'true', Accept: 'text/html'}}).then(function (response) {
            return response.ok ? response.text() : Promise.reject(response.status);
        }).then(function (html) {
            if (opened === row) {
                panel.innerHTML = html;
                showKeptWords(row);
            }
        }).catch(function () {});
    }

    /** Words that are not stored yet stand in the panel as they were typed. */
    function showKeptWords(row) {
        var kept = stateOf(row).kept;
        panel.querySelectorAll('[data-text]').forEach(function (area) {
            if (area.getAttribute('data-text') in kept) {
                area.value = kept[area.getAttribute('data-text')];
            }
        });
    }

    /** Words that were typed but not left yet, before the panel goes or the month is submitted. */
    function flushWords() {
        if (opened) {
            panel.querySelectorAll('[data-text]').forEach(keepWords);
        }
    }

    function keepWords(area) {
        if (area.value !== area.defaultValue) {
            area.defaultValue = area.value;
            enqueue(opened, area.getAttribute('data-text'), area.value);
        }
    }

    /** When everything of the row that could be sent is stored. */
    function settled(row) {
        var state = stateOf(row);
        return state.sending ? state.sending.then(function () {
            return settled(row);
        }) : Promise.resolve();
    }

    /** Attaches or removes a file without leaving the grid, once what was typed into the row is stored. */
    function sendEvidence(form) {
        var row = opened;
        var body = new FormData(form);
        if (form.getAttribute('aria-busy') === 'true') {
            return;
        }
        form.setAttribute('aria-busy', 'true');
        flushWords();
        settled(row).then(function () {
            return window.Liangdeng.request(form.getAttribute('action'), {
                method: 'POST',
                headers: {'HX-Request': 'true', Accept: 'text/html'},
                body: body
            });
        }).then(function (response) {
            if (!response.ok) {
                return response.json().then(function (answer) {
                    window.Liangdeng.fail(answer.message);
                }, function () {
                    window.Liangdeng.fail('');
                });
            }
            return response.text().then(function (html) {
                var piece = document.createElement('div');
                piece.innerHTML = html;
                var version = piece.querySelector('[data-panel-for]').getAttribute('data-version');
                if (version) {
                    row.setAttribute('data-version', version);
                }
                if (opened === row) {
                    panel.innerHTML = html;
                }
            });
        }).catch(function () {
            window.Liangdeng.fail('', true);
        }).then(function () {
            form.removeAttribute('aria-busy');
        });
    }

    /* ---- A block out of a spreadsheet ---- */

    var NOTHING = ['', '-', '--', '\u2014', '\u2014\u2014', '\u2013', '/'];
    var undoable = null;
    var pasting = null;

    /** The cells of a block as Excel and WPS copy it: tabs between, line ends below, quotes around what holds either. */
    function block(clip) {
        var rows = [[]];
        var field = '';
        var quoted = false;
        for (var i = 0; i < clip.length; i++) {
            var c = clip.charAt(i);
            if (quoted) {
                if (c === '"' && clip.charAt(i + 1) === '"') {
                    field += c;
                    i++;
                } else if (c === '"') {
                    quoted = false;
                } else {
                    field += c;
                }
            } else if (c === '"' && field === '') {
                quoted = true;
            } else if (c === '\t') {
                rows[rows.length - 1].push(field);
                field = '';
            } else if (c === '\n') {
                rows[rows.length - 1].push(field);
                rows.push([]);
                field = '';
            } else if (c !== '\r') {
                field += c;
            }
        }
        rows[rows.length - 1].push(field);
        var last = rows[rows.length - 1];
        if (rows.length > 1 && last.length === 1 && last[0] === '') {
            rows.pop();
        }
        return rows;
    }

    /** The column of the grid in which a cell stands: 本月数 or the completion day in one, the figure in the next. */
    function gridColumn(input) {
        return input.getAttribute('data-field') === 'toDate' ? 1 : 0;
    }

    function cellAt(row, column) {
        var fields = column === 1 ? ['toDate'] : ['ofMonth', 'completedOn'];
        for (var i = 0; i < fields.length; i++) {
            var input = cell(row, fields[i]);
            if (input && !input.disabled) {
                return input;
            }
        }
        return null;
    }

    function tell(message) {
        var line = document.getElementById('paste-line');
        if (line) {
            line.textContent = message;
        }
    }

    /** Which cells a block fills from a cell on: rows down, columns right. Blanks and dashes leave a cell as it is. */
    function fill(start, rows) {
        var all = Array.prototype.slice.call(grid.querySelectorAll('[data-row]'));
        var first = all.indexOf(start.closest('[data-row]'));
        var column = gridColumn(start);
        var filled = {edits: [], cut: 0};
        rows.forEach(function (texts, down) {
            var row = all[first + down];
            var edit = null;
            texts.forEach(function (text, right) {
                if (NOTHING.indexOf(text.trim()) >= 0) {
                    return;
                }
                var input = row && column + right <= 1 ? cellAt(row, column + right) : null;
                if (!input) {
                    filled.cut++;
                    return;
                }
                edit = edit || {row: row, fields: {}};
                edit.fields[input.getAttribute('data-field')] = text.trim();
            });
            if (edit) {
                /* Of the two figures the year-to-date one is the fact. */
                if ('toDate' in edit.fields && 'ofMonth' in edit.fields) {
                    delete edit.fields.ofMonth;
                }
                filled.edits.push(edit);
            }
        });
        return filled;
    }

    function paste(event) {
        var input = event.target;
        var clip = event.clipboardData && event.clipboardData.getData('text/plain');
        if (!input.matches('[data-field]') || !clip) {
            return;
        }
        var rows = block(clip);
        if (rows.length === 1 && rows[0].length === 1 && millionths(rows[0][0]) !== null) {
            /* A single plain figure goes where the caret is. */
            return;
        }
        event.preventDefault();
        var filled = fill(input, rows);
        if (filled.edits.length) {
            saveBlock(filled.edits, filled.cut, false);
        } else {
            tell(word('pastecut').replace('%1', String(filled.cut)));
        }
    }

    /** Sends a block as one request; each cell gets its own state. */
    function saveBlock(edits, cut, undoing) {
        var waits = edits.map(function (edit) {
            return settled(edit.row);
        });
        var before = edits.map(function (edit) {
            var fields = {};
            var figure = cell(edit.row, 'toDate');
            fields.toDate = figure ? figure.getAttribute('data-stored') || '' : '';
            var day = cell(edit.row, 'completedOn');
            if (day && 'completedOn' in edit.fields) {
                fields.completedOn = day.getAttribute('data-stored') || '';
            }
            if (!edit.row.querySelector('[data-nil-mark]').hidden) {
                fields = {nil: 'true'};
            }
            return {row: edit.row, fields: fields};
        });
        edits.forEach(function (edit) {
            Object.keys(edit.fields).forEach(function (field) {
                var input = cell(edit.row, field);
                if (input && input.type !== 'date') {
                    input.value = edit.fields[field];
                }
                type(edit.row, field, edit.fields[field], 'PASTED');
            });
            mark(edit.row, Object.keys(edit.fields), 'pending');
            say(edit.row, 'pending', word('saving'));
        });
        tell(word('pastesaving').replace('%1', String(cells(edits))));
        pasting = Promise.all(waits).then(function () {
            return sendBlock(edits, 0);
        }).then(function (answers) {
            var saved = 0;
            var kept = [];
            answers.forEach(function (answer, index) {
                var edit = edits[index];
                var fields = Object.keys(edit.fields);
                if (answer.status === 200) {
                    saved += fields.length;
                    kept.push(before[index]);
                    /* What the cells show now is what is stored, also where the caret stands. */
                    stored(edit.row, answer.row, fields);
                    confirmed(edit.row, edit.fields);
                    GRID_FIELDS.forEach(function (field) {
                        var input = cell(edit.row, field);
                        if (input) {
                            input.value = answer.row[field];
                        }
                    });
                } else if (answer.status === 409 && !answer.row.lock) {
                    disagree(edit.row, answer, edit.fields);
                } else {
                    refuse(edit.row, fields, answer.message || word('wrong'));
                }
            });
            undoable = undoing ? null : kept;
            tell((undoing ? word('pasteundone') : word('pastedone').replace('%1', String(cells(edits)))
                .replace('%2', String(saved)).replace('%3', String(cells(edits) - saved)))
                + (cut ? ' ' + word('pastecut').replace('%1', String(cut)) : ''));
            pasting = null;
        });
    }

    function cells(edits) {
        return edits.reduce(function (sum, edit) {
            return sum + Object.keys(edit.fields).length;
        }, 0);
    }

    /** A pause that ends early when the connection or the person comes back; without a length only then. */
    function pause(length) {
        return new Promise(function (resolve) {
            var listening = new AbortController();
            var timer = length ? window.setTimeout(end, length) : 0;
            function end() {
                window.clearTimeout(timer);
                listening.abort();
                resolve();
            }
            ['online', 'focus'].forEach(function (event) {
                window.addEventListener(event, end, {signal: listening.signal});
            });
        });
    }

    /** Tries again until the server has answered; sending the same block twice changes nothing. */
    function sendBlock(edits, tries) {
        var body = new URLSearchParams();
        body.set('unit', grid.getAttribute('data-unit'));
        body.set('month', grid.getAttribute('data-filing-month'));
        body.set('mode', 'PASTED');
        body.set('rows', JSON.stringify(edits.map(function (edit) {
            var version = edit.row.getAttribute('data-version');
            return {
                indicator: Number(edit.row.getAttribute('data-indicator')),
                edit: Object.assign({version: version ? Number(version) : null}, edit.fields)
            };
        })));
        return ask(grid.getAttribute('data-rows-url'), body).then(function (response) {
            return response.json().then(function (answer) {
                return answer.rows || edits.map(function () {
                    return {status: response.status === 409 ? 422 : response.status, message: answer.message, row: {}};
                });
            });
        }).catch(function (problem) {
            var putOff = problem && problem.putOff;
            tell(word(putOff ? 'signedout' : 'pasteoffline'));
            edits.forEach(function (edit) {
                say(edit.row, 'pending', word(putOff ? 'signedout' : 'offline'));
            });
            return pause(putOff ? 0 : waitBefore(tries)).then(function () {
                return sendBlock(edits, tries + 1);
            });
        });
    }

    /** Puts back what stood in the cells before the last paste. */
    function undo() {
        var edits = undoable.filter(function (edit) {
            return edit.row.isConnected;
        });
        undoable = null;
        if (edits.length) {
            saveBlock(edits, 0, true);
        }
    }

    function startGrid() {
        grid.addEventListener('paste', paste);
        grid.addEventListener('focusin', function (event) {
            var row = event.target.closest('[data-row]');
            if (row && event.target.matches('[data-field], [data-nil]')) {
                openPanel(row, false);
                if (event.target.select && event.target.type === 'text') {
                    event.target.select();
                }
            }
        });
        grid.querySelectorAll('[data-field]').forEach(function (input) {
            input.setAttribute('data-stored', input.value);
        });
        grid.addEventListener('input', function (event) {
            undoable = null;
            var field = event.target.getAttribute('data-field');
            var row = event.target.closest('[data-row]');
            if (row && field) {
                mark(row, [field], 'pending');
                say(row, 'pending', word('pending'));
                type(row, field, event.target.value);
                if (event.inputType !== 'insertFromPaste') {
                    event.target.removeAttribute('data-pasted');
                }
                if (field !== 'completedOn') {
                    derive(row, field);
                }
            }
        });
        grid.addEventListener('paste', function (event) {
            if (event.target.matches('[data-field]')) {
                event.target.setAttribute('data-pasted', 'true');
            }
        });
        grid.addEventListener('change', function (event) {
            var field = event.target.getAttribute('data-field');
            var row = event.target.closest('[data-row]');
            if (row && field) {
                leave(row, event.target, field);
            }
        });
        grid.addEventListener('click', function (event) {
            var row = event.target.closest('[data-row]');
            if (row && event.target.closest('[data-nil]')) {
                enqueue(row, 'nil', 'true');
            } else if (row && event.target.closest('[data-known]')) {
                confirmKnown(row, event.target.closest('[data-known]').value);
            } else if (row && event.target.closest('[data-open]') && !event.ctrlKey && !event.metaKey && !event.shiftKey && window.matchMedia('(min-width: 80rem)').matches) {
                event.preventDefault();
                openPanel(row, false);
            }
        });
        grid.addEventListener('keydown', move);
        grid.addEventListener('focusout', function (event) {
            event.target.removeAttribute('data-editing');
        });
        panel.addEventListener('input', function (event) {
            if (opened && event.target.matches('[data-text]')) {
                type(opened, event.target.getAttribute('data-text'), event.target.value);
            }
        });
        panel.addEventListener('change', function (event) {
            if (opened && event.target.matches('[data-text]')) {
                keepWords(event.target);
            } else if (opened && event.target.type === 'file' && event.target.files.length) {
                sendEvidence(event.target.form);
            }
        });
        panel.addEventListener('submit', function (event) {
            if (opened && event.target.matches('[data-evidence-form]')) {
                event.preventDefault();
                sendEvidence(event.target);
            }
        });
        window.addEventListener('online', sendAll);
        window.addEventListener('focus', sendAll);
        window.addEventListener('beforeunload', function (event) {
            if (unsaved()) {
                event.preventDefault();
                event.returnValue = '';
            }
        });
        var submit = document.getElementById('month-submit');
        if (submit) {
            submit.addEventListener('submit', function (event) {
                if (!unsaved()) {
                    return;
                }
                event.preventDefault();
                Promise.all(Array.prototype.map.call(grid.querySelectorAll('[data-row]'), settled)).then(function () {
                    /* What the person sees and what would be filed must be the same. */
                    if (unsaved()) {
                        window.Liangdeng.fail(word('unsaved'));
                    } else {
                        submit.submit();
                    }
                });
            });
        }
        var pasted = [];
        grid.querySelectorAll('[data-row]').forEach(function (row) {
            restore(row, pasted);
        });
        if (pasted.length) {
            saveBlock(pasted, 0, false);
        }
    }

    /** A figure known from elsewhere: looked at and confirmed. */
    function confirmKnown(row, figure) {
        cell(row, 'toDate').value = figure;
        derive(row, 'toDate');
        enqueue(row, 'toDate', figure, 'PREFILLED');
    }

    function leave(row, input, field) {
        if (input.value === input.getAttribute('data-stored')) {
            unchanged(row, input);
            return;
        }
        if (field !== 'completedOn' && !hasFigure(input.value)) {
            refuse(row, [field], word('notnumber'));
            return;
        }
        enqueue(row, field, input.value, input.getAttribute('data-pasted') ? 'PASTED' : '');
    }

    function forget(row, field) {
        delete stateOf(row).kept[field];
        remember(row);
    }

    /** Enter and the arrows move as in a spreadsheet; Escape brings back what is stored. */
    function move(event) {
        var input = event.target;
        if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z' && undoable && !pasting) {
            event.preventDefault();
            undo();
            return;
        }
        if (!input.matches('[data-field]') || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
            return;
        }
        var date = input.type === 'date';
        if (event.key === 'F2' && !date) {
            /* As in a spreadsheet: from now on the arrows move inside the cell. */
            event.preventDefault();
            input.setAttribute('data-editing', '');
            input.setSelectionRange(input.value.length, input.value.length);
        } else if (event.key === 'Escape') {
            input.removeAttribute('data-editing');
            takeBack(input.closest('[data-row]'), input);
        } else if (event.key === 'Enter' || !date && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
            event.preventDefault();
            vertical(input, event.key === 'ArrowUp' || event.key === 'Enter' && event.shiftKey ? -1 : 1);
        } else if (!date && !input.hasAttribute('data-editing') && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
            var left = event.key === 'ArrowLeft';
            var all = input.selectionStart === 0 && input.selectionEnd === input.value.length;
            var edge = left ? input.selectionEnd === 0 : input.selectionStart === input.value.length;
            if (all || edge) {
                var cells = Array.prototype.slice.call(input.closest('[data-row]').querySelectorAll('[data-field]:not(:disabled)'));
                var next = cells[cells.indexOf(input) + (left ? -1 : 1)];
                if (next) {
                    event.preventDefault();
                    next.focus();
                }
            }
        }
    }

    /** Escape: what is stored stands in the cell again, and in the one that follows from it. */
    function takeBack(row, input) {
        input.value = input.getAttribute('data-stored') || '';
        derive(row, input.getAttribute('data-field'));
        unchanged(row, input);
    }

    /** The cell holds what is stored, so nothing of it waits any more. */
    function unchanged(row, input) {
        var field = input.getAttribute('data-field');
        forget(row, field);
        if (stateOf(row).sending) {
            return;
        }
        accept(row, [field]);
        if (!input.value && !Object.keys(stateOf(row).refused).length) {
            row.querySelectorAll('.is-saved[data-field]').forEach(function (empty) {
                empty.classList.remove('is-saved');
            });
            say(row, 'saved', '');
        }
    }

    function vertical(input, step) {
        var rows = Array.prototype.slice.call(grid.querySelectorAll('[data-row]'));
        var column = input.closest('td').cellIndex;
        for (var i = rows.indexOf(input.closest('[data-row]')) + step; i >= 0 && i < rows.length; i += step) {
            var there = rows[i].cells[column].querySelector('[data-field]:not(:disabled)')
                || rows[i].querySelector('[data-field="toDate"]');
            if (there) {
                there.focus();
                return;
            }
        }
        input.blur();
    }

    /* ---- The review queue ---- */

    function startReview(form) {
        var dialog = document.getElementById('return-dialog');
        var all = form.querySelector('[data-choose-all]');
        var rows = Array.prototype.slice.call(form.querySelectorAll('[data-review]'));
        var current = -1;

        function boxes() {
            return Array.prototype.slice.call(form.querySelectorAll('input[type="checkbox"][name="report"]'));
        }

        function count() {
            var chosen = boxes().filter(function (box) {
                return box.checked;
            }).length;
            var place = form.querySelector('[data-chosen]');
            place.textContent = chosen ? place.getAttribute('data-text').replace('%', String(chosen)) : '';
            if (all) {
                all.checked = chosen > 0 && chosen === boxes().length;
            }
        }

        function go(to) {
            if (rows[current]) {
                rows[current].classList.remove('is-current');
            }
            current = Math.max(0, Math.min(rows.length - 1, to));
            rows[current].classList.add('is-current');
            rows[current].focus({preventScroll: true});
            rows[current].scrollIntoView({block: 'nearest'});
        }

        function giveBack(row) {
            dialog.querySelector('form').setAttribute('action', row.getAttribute('data-return-url'));
            dialog.querySelector('[data-return-name]').textContent = row.getAttribute('data-name');
            dialog.querySelector('textarea').value = '';
            dialog.querySelector('[data-usual]').value = dialog.querySelector('[data-usual]').getAttribute('data-usual');
            dialog.showModal();
            dialog.querySelector('textarea').focus();
        }

        if (all) {
            all.addEventListener('change', function () {
                boxes().forEach(function (box) {
                    box.checked = all.checked;
                });
                count();
            });
        }
        form.addEventListener('change', count);
        form.addEventListener('click', function (event) {
            var link = event.target.closest('[data-return]');
            if (link && dialog.showModal && !event.ctrlKey && !event.metaKey) {
                event.preventDefault();
                giveBack(link.closest('[data-review]'));
            }
            var single = event.target.closest('[data-pass]');
            if (single) {
                /* One report alone, whatever else is ticked. */
                boxes().forEach(function (box) {
                    box.checked = false;
                });
            }
        });
        document.addEventListener('keydown', function (event) {
            if (event.ctrlKey || event.metaKey || event.altKey || dialog.open || event.target.closest('input:not([type="checkbox"]), select, textarea')) {
                return;
            }
            if (event.key === 'j') {
                go(current + 1);
            } else if (event.key === 'k') {
                go(current - 1);
            } else if (event.key === 'p' && rows[current] && rows[current].querySelector('[data-pass]')) {
                rows[current].querySelector('[data-pass]').click();
            } else if (event.key === 'r' && rows[current] && rows[current].querySelector('[data-return]')) {
                event.preventDefault();
                giveBack(rows[current]);
            } else if (event.key === 'x' && rows[current] && rows[current].querySelector('[name="report"][type="checkbox"]')) {
                rows[current].querySelector('[name="report"][type="checkbox"]').click();
            }
        });
        count();
    }

    if (grid && panel) {
        startGrid();
    }
    var reviewForm = document.getElementById('review-form');
    if (reviewForm) {
        startReview(reviewForm);
    }
})();
