/*
 * The coverage ledger: an entry and its words find each other. Without this the links do the same.
 */
(function () {
    'use strict';

    var ledger = document.querySelector('[data-coverage]');
    if (!ledger) {
        return;
    }

    /* After one group the next one's button is one key away. */
    window.addEventListener('load', function () {
        var following = document.querySelector('#feedback .notice') && document.getElementById('next');
        var confirm = following && following.querySelector('.coverage-confirm button');
        if (confirm) {
            confirm.focus({preventScroll: true});
        }
    });

    ledger.addEventListener('change', function (event) {
        var all = event.target.matches('[data-choose-all]');
        var form = event.target.closest('form');
        var boxes = form ? Array.prototype.slice.call(form.querySelectorAll('input[name="entry"]')) : [];
        var whole = form && form.querySelector('[data-choose-all]');
        if (all) {
            boxes.forEach(function (box) {
                box.checked = event.target.checked;
            });
        } else if (whole) {
            whole.checked = boxes.every(function (box) {
                return box.checked;
            });
        }
    });

    function mark(element) {
        ledger.querySelectorAll('.is-selected').forEach(function (old) {
            old.classList.remove('is-selected');
        });
        element.classList.add('is-selected');
    }

    function showEntry(id) {
        var entry = document.getElementById('entry-' + id);
        for (var fold = entry && entry.closest('details'); fold; fold = fold.parentElement.closest('details')) {
            fold.open = true;
        }
        if (entry) {
            mark(entry);
            entry.scrollIntoView({block: 'nearest'});
            entry.querySelector('input').focus({preventScroll: true});
        }
    }

    ledger.addEventListener('click', function (event) {
        var link = event.target instanceof Element ? event.target.closest('a[href*="#"]') : null;
        var goal = link && /#(entry|words)-(\d+)$/.exec(link.getAttribute('href'));
        if (!goal) {
            return;
        }
        event.preventDefault();
        if (goal[1] === 'entry') {
            showEntry(goal[2]);
            return;
        }
        var words = ledger.querySelector('[data-spans~="' + goal[2] + '"]');
        if (words) {
            mark(words);
            words.scrollIntoView({block: 'center'});
        }
    });
})();

/*
 * Names that match no unit: all that were left open become units of the kind that they sound like, in the choices only.
 */
(function () {
    'use strict';

    document.addEventListener('click', function (event) {
        if (event.target instanceof Element && event.target.closest('[data-create-rest]')) {
            document.querySelectorAll('select[data-likely]').forEach(function (choice) {
                if (choice.value === '') {
                    choice.value = choice.getAttribute('data-likely');
                }
            });
        }
    });
})();

/*
 * The import desk: a draft and its words find each other, keys for the verbs, and adding by selecting words. Without this file
 * the desk still works by links and forms.
 */
(function () {
    'use strict';

    var desk = document.querySelector('[data-desk]');
    if (!desk) {
        return;
    }
    var text = desk.querySelector('[data-desk-text]');
    var list = desk.querySelector('[data-desk-list]');
    var add = desk.querySelector('[data-desk-add]');
    var STATES = ['is-open', 'is-accepted', 'is-rejected', 'is-published'];
    var selected = null;
    /* The draft on which a decision was made by key, until its answer: the next open draft is then taken up. */
    var advance = null;
    /* Keys that came before the answer; they mean the draft that is taken up then. */
    var waiting = [];
    /* The place for which an answer is on its way; its links and forms only work as pieces once it has settled. */
    var pending = null;
    /* True where that answer is a form: letters typed before it is there are meant for its fields, not for the desk. */
    var opening = false;

    function card(id) {
        return document.getElementById('draft-' + id);
    }

    function words(id) {
        return text.querySelectorAll('[data-spans~="' + id + '"]');
    }

    function cards() {
        return Array.prototype.slice.call(list.querySelectorAll('.draft[data-draft]'));
    }

    /* ---- The two sides find each other ---- */

    function reveal(pane, element) {
        var box = element.getBoundingClientRect();
        if (getComputedStyle(pane).overflowY === 'visible') {
            if (box.top < 0 || box.bottom > window.innerHeight) {
                element.scrollIntoView({block: 'center'});
            }
            return;
        }
        var frame = pane.getBoundingClientRect();
        var tools = pane === list ? list.querySelector('.desk-tools').offsetHeight : 0;
        /* Below the head of the page the foot of a pane may lie under the edge of the window. */
        var foot = Math.min(frame.bottom, window.innerHeight);
        if (box.top < frame.top + tools || box.bottom > foot) {
            pane.scrollTop += box.top - frame.top - tools - Math.max(8, (foot - frame.top - tools - box.height) / 3);
        }
    }

    function select(id, showWords, showCard) {
        desk.querySelectorAll('.is-selected').forEach(function (element) {
            element.classList.remove('is-selected');
        });
        selected = id;
        var marks = words(id);
        marks.forEach(function (mark) {
            mark.classList.add('is-selected');
        });
        var item = card(id);
        if (item) {
            item.classList.add('is-selected');
            if (showCard) {
                reveal(list, item);
            }
        }
        if (showWords && marks.length > 0) {
            reveal(text, marks[0]);
        }
        return item;
    }

    text.addEventListener('click', function (event) {
        var mark = event.target instanceof Element ? event.target.closest('[data-spans]') : null;
        if (!mark || !window.getSelection().isCollapsed) {
            if (mark) {
                event.preventDefault();
            }
            return;
        }
        var ids = mark.getAttribute('data-spans').split(' ');
        var next = ids[(ids.indexOf(String(selected)) + 1) % ids.length];
        if (card(next)) {
            event.preventDefault();
            select(next, false, true);
            card(next).focus({preventScroll: true});
        }
    });

    list.addEventListener('click', function (event) {
        var target = event.target instanceof Element ? event.target : null;
        var item = target && target.closest('.draft[data-draft]');
        if (target && target.closest('[data-key="cancel-new"]')) {
            event.preventDefault();
            document.getElementById('new-draft').textContent = '';
            (selected && card(selected) || text).focus({preventScroll: true});
            return;
        }
        if (!item) {
            return;
        }
        if (target.closest('[data-key="cancel-tool"]')) {
            event.preventDefault();
            item.querySelector('.draft-tool').textContent = '';
            item.focus();
            return;
        }
        var number = target.closest('.draft-number');
        if (number) {
            event.preventDefault();
        }
        var reference = target.closest('a[href^="#draft-"]');
        if (reference) {
            var other = reference.getAttribute('href').substring('#draft-'.length);
            if (card(other)) {
                event.preventDefault();
                select(other, true, true);
            }
            return;
        }
        select(item.getAttribute('data-draft'), true, false);
    });

    /* By keyboard only: nothing may move between the press and the release of the mouse. */
    var pointing = false;
    document.addEventListener('pointerdown', function () {
        pointing = true;
    }, true);
    document.addEventListener('keydown', function () {
        pointing = false;
    }, true);

    list.addEventListener('focusin', function (event) {
        if (pointing) {
            return;
        }
        var item = event.target.closest('.draft[data-draft]');
        if (item && item.getAttribute('data-draft') !== String(selected)) {
            select(item.getAttribute('data-draft'), true, false);
        }
    });

    /* ---- What an answer changes in the text ---- */

    /* A long document has thousands of runs, so only what has changed is looked up. */
    var states = {};
    cards().forEach(function (item) {
        states[item.getAttribute('data-draft')] = item.getAttribute('data-state') || '';
    });

    function say(notice) {
        var place = document.getElementById('desk-said');
        place.textContent = '';
        place.appendChild(notice);
    }

    /* Of drafts in another state than the tab's, or of another piece of a long list, the counts tell. */
    function belongs(item, here, place) {
        var filter = list.querySelector('.draft-list').getAttribute('data-filter');
        if (filter && filter !== 'NEW' && item.getAttribute('data-state') !== filter) {
            return false;
        }
        var shown = here.map(function (one) {
            return place[one.getAttribute('data-draft')];
        }).filter(function (at) {
            return at !== undefined;
        });
        var at = place[item.getAttribute('data-draft')];
        return !list.querySelector('.desk-pieces')
            || at >= Math.min.apply(null, shown) && at <= Math.max.apply(null, shown);
    }

    /* Puts what an act on several drafts has changed in its places: cards by the order that the answer tells, and parts of the text. */
    function takeIn(answer) {
        var order = answer.getAttribute('data-order').split(' ');
        var place = {};
        order.forEach(function (id, at) {
            place[id] = at;
        });
        var fresh = Array.prototype.slice.call(answer.querySelectorAll('.draft[data-draft]'));
        fresh.forEach(function (item) {
            var id = item.getAttribute('data-draft');
            var here = cards();
            var old = here.find(function (one) {
                return one.getAttribute('data-draft') === id;
            });
            if (old && old.querySelector('form[data-changed]')) {
                return;
            }
            if (old) {
                old.replaceWith(item);
            } else if (belongs(item, here, place)) {
                list.querySelector('.draft-list').insertBefore(item, here.find(function (one) {
                    return place[one.getAttribute('data-draft')] > place[id];
                }) || null);
            }
        });
        /* Where the draft itself is gone, work goes on with the one that has come into its place. */
        var neighbour = null;
        cards().forEach(function (item, index, all) {
            var at = place[item.getAttribute('data-draft')];
            var number = item.querySelector('.draft-number');
            if (at === undefined) {
                var other = all[index + 1] || all[index - 1];
                neighbour = other ? other.getAttribute('data-draft') : null;
                item.remove();
            } else if (number) {
                number.textContent = String(at + 1);
            }
        });
        answer.querySelectorAll('[data-part]').forEach(function (part) {
            var old = text.querySelector('[data-part="' + part.getAttribute('data-part') + '"]');
            if (old) {
                old.replaceWith(part);
            }
        });
        if (document.querySelector('#new-draft form:not([data-changed])')) {
            document.getElementById('new-draft').textContent = '';
        }
        say(answer.querySelector('[data-said]'));
        var next = answer.getAttribute('data-next') || neighbour;
        answer.remove();
        if (next && card(next)) {
            select(next, true, true).focus({preventScroll: true});
        }
    }

    /* After settling, as htmx then puts the classes of the answer in their place. */
    document.addEventListener('htmx:afterSettle', function (event) {
        var changed = document.querySelector('#desk-answer > [data-changed-drafts]');
        if (changed) {
            pending = null;
            takeIn(changed);
        } else if (event.target instanceof Element && event.target.hasAttribute('data-draft')) {
            document.getElementById('desk-said').textContent = '';
        }
        cards().forEach(function (item) {
            var id = item.getAttribute('data-draft');
            var now = item.getAttribute('data-state') || '';
            if (states[id] === now) {
                return;
            }
            states[id] = now;
            words(id).forEach(function (mark) {
                if (mark.getAttribute('data-spans').split(' ')[0] === id) {
                    STATES.forEach(function (name) {
                        mark.classList.toggle(name, name === 'is-' + now.toLowerCase());
                    });
                }
            });
        });
        var item = selected && card(selected);
        if (item) {
            item.classList.add('is-selected');
        }
        /* One answer settles several elements; what follows belongs to the card that was decided on. */
        var decided = event.target instanceof Element && event.target.getAttribute('data-draft');
        if (advance && decided === advance) {
            advance = null;
            /* Who came second stays with the sentence that says so. */
            var refused = event.target.classList.contains('is-editing') || event.target.querySelector('[role="alert"]');
            if (refused) {
                waiting = [];
                reveal(list, event.target.querySelector('[role="alert"]') || event.target);
                (event.target.querySelector('[data-focus]') || event.target).focus({preventScroll: true});
            } else if (item === event.target && item.getAttribute('data-state') !== 'OPEN') {
                next(item);
            }
        } else if (item && (document.activeElement === document.body || document.activeElement === null)) {
            item.focus({preventScroll: true});
        }
        if (event.target instanceof Element && event.target.id === pending) {
            pending = null;
        }
        catchUp();
        var tool = list.querySelector('.draft-tool .unit-tool:not([data-met])');
        var choice = tool && (tool.querySelector('input:checked:not([type="checkbox"])') || tool.querySelector('input[type="radio"]')
            || tool.querySelector('input[type="text"]') || tool.querySelector('select'));
        if (tool) {
            tool.setAttribute('data-met', '');
            reveal(list, tool);
        }
        if (choice) {
            if (choice.name === 'unit') {
                offerLast(choice, 'liangdeng.lead');
            } else if (choice.name === 'reason') {
                offerLast(choice, 'liangdeng.reason');
            }
            choice.focus();
        }
        var first = list.querySelector('.is-editing input[type="text"]:not([data-met])');
        if (first && !list.querySelector('.is-editing [data-focus]')) {
            first.setAttribute('data-met', '');
            first.focus();
        }
    });

    document.addEventListener('htmx:beforeSend', function (event) {
        if (list.contains(event.detail.elt) && event.detail.target) {
            pending = event.detail.target.id;
            opening = event.detail.requestConfig.verb === 'get';
        }
    });

    function catchUp() {
        while (waiting.length > 0 && !advance && !pending) {
            KEYS[waiting.shift()]();
        }
    }

    /* One form at a time: two would answer to the same labels. */
    document.addEventListener('htmx:beforeRequest', function (event) {
        var link = event.detail.elt;
        var opens = link.matches && (link.matches('[data-key="edit"]') || link === add);
        var open = list.querySelector('.is-editing');
        if (opens && open) {
            event.preventDefault();
            reveal(list, open);
            (open.querySelector('input[type="text"]') || open).focus();
        }
    });

    /* ---- Keys ---- */

    function step(by) {
        var all = cards();
        if (all.length === 0) {
            return;
        }
        var at = all.findIndex(function (item) {
            return item.getAttribute('data-draft') === String(selected);
        });
        var next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
        select(next.getAttribute('data-draft'), true, true);
        next.focus({preventScroll: true});
    }

    function next(from) {
        var all = cards();
        var open = all.slice(all.indexOf(from) + 1).find(function (item) {
            return item.getAttribute('data-state') === 'OPEN';
        });
        if (open) {
            select(open.getAttribute('data-draft'), true, true);
            open.focus({preventScroll: true});
        } else {
            from.focus({preventScroll: true});
        }
    }

    /* What was typed last time is offered, chosen as a whole: Enter takes it, a letter replaces it. */
    function offerLast(field, name) {
        if (field.value === '') {
            field.value = window.sessionStorage.getItem(name) || '';
        }
        field.select();
    }

    function keepLast(field, name) {
        if (field && field.value.trim() !== '') {
            window.sessionStorage.setItem(name, field.value.trim());
        }
    }

    function press(key) {
        var item = selected && card(selected);
        var control = item && item.querySelector('[data-key="' + key + '"]');
        if (!control) {
            return;
        }
        advance = key === 'accept' ? String(selected) : null;
        control.click();
    }

    var KEYS = {
        j: function () { step(1); },
        k: function () { step(-1); },
        a: function () { press('accept'); },
        e: function () { press('edit'); },
        s: function () { press('split'); },
        m: function () { press('merge'); },
        i: function () { press('reuse'); },
        d: function () { press('unit'); },
        0: function () { press('zero'); },
        n: addSelected,
        z: function () {
            var undo = list.querySelector('[data-desk-undo]');
            if (undo) {
                undo.click();
            }
        },
        r: function () { press('reject'); },
        u: function () { press('reopen'); }
    };

    ['htmx:responseError', 'htmx:sendError', 'htmx:sendAbort', 'htmx:timeout'].forEach(function (name) {
        document.addEventListener(name, function () {
            advance = null;
            pending = null;
            waiting = [];
        });
    });

    list.addEventListener('submit', function (event) {
        var item = event.target.closest('.draft');
        if (event.target.closest('.reject-tool')) {
            advance = item.getAttribute('data-draft');
            if (!event.target.querySelector('[data-suggested]')) {
                keepLast(event.target.elements.reason, 'liangdeng.reason');
            }
        } else if (item && item.classList.contains('is-editing') && event.submitter && event.submitter.name === 'accept') {
            advance = item.getAttribute('data-draft');
        } else if (event.target.closest('.lead-tool')) {
            keepLast(event.target.elements.unit, 'liangdeng.lead');
        }
    });

    /* What a key has opened is closed by one key; a form with typed work stays. */
    function close(target) {
        var item = target && target.closest('.draft');
        if (!item) {
            return;
        }
        var form = item.classList.contains('is-editing') && item.querySelector('form:not([data-changed])');
        var cancel = form ? form.querySelector('[data-key="cancel"], [data-key="cancel-new"]') : item.querySelector('[data-key="cancel-tool"]');
        if (cancel) {
            cancel.click();
        }
    }

    document.addEventListener('keydown', function (event) {
        var target = event.target;
        var typing = target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable]');
        if (event.key === 'Escape' && !(typing && target.closest('dialog'))) {
            close(target instanceof Element ? target : null);
            return;
        }
        if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
            return;
        }
        var key = event.key.toLowerCase();
        if (Object.prototype.hasOwnProperty.call(KEYS, key)) {
            event.preventDefault();
            if (pending && opening) {
                return;
            }
            if (advance || pending) {
                waiting.push(key);
            } else {
                KEYS[key]();
            }
        }
    });

    /* ---- Adding by selecting words ---- */

    function codePoints(string) {
        return Array.from(string).length;
    }

    /** The code points of the text between which the selection lies; null where it lies elsewhere. */
    function selection() {
        var chosen = window.getSelection();
        if (!chosen || chosen.rangeCount === 0 || chosen.isCollapsed) {
            return null;
        }
        var range = chosen.getRangeAt(0);
        if (!text.contains(range.commonAncestorContainer)) {
            return null;
        }
        var runs = Array.prototype.filter.call(text.querySelectorAll('[data-start]'), function (run) {
            return range.intersectsNode(run);
        });
        var bounds = runs.map(function (run) {
            var part = document.createRange();
            part.selectNodeContents(run);
            var length = codePoints(run.textContent);
            var from = 0;
            var to = length;
            if (run.contains(range.startContainer)) {
                var before = part.cloneRange();
                before.setEnd(range.startContainer, range.startOffset);
                from = codePoints(before.toString());
            }
            if (run.contains(range.endContainer)) {
                var inside = part.cloneRange();
                inside.setEnd(range.endContainer, range.endOffset);
                to = codePoints(inside.toString());
            }
            var start = Number(run.getAttribute('data-start'));
            return {start: start + from, end: start + to};
        }).filter(function (piece) {
            return piece.end > piece.start;
        });
        if (bounds.length === 0) {
            return null;
        }
        return {start: bounds[0].start, end: bounds[bounds.length - 1].end, box: range.getBoundingClientRect()};
    }

    function offer() {
        var chosen = selection();
        add.hidden = !chosen;
        if (chosen) {
            var left = Math.min(chosen.box.left, window.innerWidth - add.offsetWidth - 16);
            var top = chosen.box.bottom + 6 + add.offsetHeight > window.innerHeight ? chosen.box.top - add.offsetHeight - 6 : chosen.box.bottom + 6;
            add.style.left = Math.max(8, left) + 'px';
            add.style.top = Math.min(window.innerHeight - add.offsetHeight - 8, Math.max(8, top)) + 'px';
        }
    }

    document.addEventListener('selectionchange', function () {
        if (!selection()) {
            add.hidden = true;
        }
    });
    text.addEventListener('mouseup', function () {
        window.setTimeout(offer, 0);
    });
    text.addEventListener('keyup', offer);
    text.addEventListener('scroll', function () {
        add.hidden = true;
    });
    add.addEventListener('mousedown', function (event) {
        event.preventDefault();
    });
    function addSelected() {
        var chosen = selection();
        if (!chosen) {
            return;
        }
        add.hidden = true;
        var open = list.querySelector('.is-editing');
        if (open && open.querySelector('form[data-changed]')) {
            reveal(list, open);
            return;
        }
        if (open && open.id === 'draft-new') {
            document.getElementById('new-draft').textContent = '';
        }
        window.getSelection().removeAllRanges();
        list.scrollTop = 0;
        window.htmx.ajax('GET', desk.getAttribute('data-new') + '?start=' + chosen.start + '&end=' + chosen.end, {target: '#new-draft', swap: 'innerHTML'});
    }

    add.addEventListener('click', addSelected);

    /* ---- At the start ---- */

    var wanted = /^#draft-(\d+)$/.exec(location.hash) || /[?&]at=(\d+)/.exec(location.search);
    if (wanted && card(wanted[1])) {
        select(wanted[1], true, true);
    }
    window.addEventListener('hashchange', function () {
        var now = /^#draft-(\d+)$/.exec(location.hash);
        if (now && card(now[1])) {
            select(now[1], true, true);
        }
    });
})();
