package cn.liangdeng.shared;

/** A service needed to know who is acting, and nobody is signed in. A defect of the caller, never of the person. */
public class NotSignedInException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public NotSignedInException() {
        super("nobody is signed in");
    }
}
