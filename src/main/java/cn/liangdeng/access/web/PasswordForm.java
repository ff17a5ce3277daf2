package cn.liangdeng.access.web;

/** What a person types to change the own password; never shown again. */
record PasswordForm(String present, String wanted, String repeated) {

    static PasswordForm blank() {
        return new PasswordForm("", "", "");
    }

    /** Keeps the passwords out of logs. */
    @Override
    public String toString() {
        return "PasswordForm";
    }
}
