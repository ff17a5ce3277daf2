/*
 * What a person typed and the server has not confirmed, kept in this browser until it has: through a lost connection, an ended
 * session, a closed window. Apart by person and unit; another person's is never read. What nobody came back for within three
 * days is thrown away, whoever opens the page. Used by the pages that save while one types; without storage nothing is kept.
 */
(function () {
    'use strict';

    var PREFIX = 'liangdeng.unsaved.';
    var KEPT_FOR = 3 * 24 * 60 * 60 * 1000;

    function person() {
        return document.body.getAttribute('data-signed-in') || '';
    }

    function key(unit, row) {
        return [PREFIX + person(), unit, row].join('/');
    }

    function read(name) {
        try {
            return JSON.parse(localStorage.getItem(name));
        } catch (e) {
            return null;
        }
    }

    /** A clock that was put forward or back must not throw away what was typed a minute ago in its own time, nor keep it for ever. */
    function isOld(parcel) {
        return !parcel || typeof parcel.at !== 'number' || Math.abs(Date.now() - parcel.at) > KEPT_FOR;
    }

    function sweep() {
        try {
            Object.keys(localStorage).filter(function (name) {
                return name.indexOf(PREFIX) === 0 && isOld(read(name));
            }).forEach(function (name) {
                localStorage.removeItem(name);
            });
        } catch (e) {
            /* No storage, nothing to sweep. */
        }
    }

    /** Keeps a parcel for a row in place of the one before; null forgets it. */
    function keep(unit, row, parcel) {
        try {
            if (parcel && person()) {
                localStorage.setItem(key(unit, row), JSON.stringify(Object.assign({at: Date.now()}, parcel)));
            } else {
                localStorage.removeItem(key(unit, row));
            }
        } catch (e) {
            /* Full or forbidden: the page still holds it, and asks before it is left. */
        }
    }

    /** What is kept for a row by the person who is signed in; null where nothing is. */
    function of(unit, row) {
        var parcel = read(key(unit, row));
        return isOld(parcel) ? null : parcel;
    }

    sweep();
    window.Liangdeng.outbox = {keep: keep, of: of};
})();
