/*
 * What a person typed and the server has not confirmed, kept in this browser until it has: through a lost connection, an ended
 * session, a closed window. Apart by person and unit; another person's is never read. What nobody came back for within seven
 * days is thrown away, whoever opens the page. Used by the pages that save while one types; without storage nothing is kept.
 */
(function () {
    'use strict';

    var PREFIX = 'liangdeng.unsaved.';
    var KEPT_FOR = 7 * 24 * 60 * 60 * 1000;

    /**
     * The server's time, by how long the page has been open. The clock of this computer may be wrong by years and be put right at any
     * moment, and must not decide whether something is old. A computer that slept counts too little, never too much.
     */
    function now() {
        var told = document.querySelector('[data-server-time]');
        return told ? Number(told.getAttribute('data-server-time')) * 1000 + performance.now() : null;
    }

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

    /** What bears no time of the server's, or where the page tells none, is kept rather than lost. */
    function isOld(parcel) {
        var time = now();
        return !parcel || typeof parcel.at === 'number' && time !== null && time - parcel.at > KEPT_FOR;
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
                localStorage.setItem(key(unit, row), JSON.stringify(Object.assign({at: now()}, parcel)));
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
