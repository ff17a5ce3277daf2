package cn.liangdeng.target.domain;

import org.springframework.data.repository.CrudRepository;

/** Stores the history. */
interface ChangeRepository extends CrudRepository<Change, Long> {}
