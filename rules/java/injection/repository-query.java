package shop;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface ItemRepository extends JpaRepository<Item, Long> {
  // ruleid: repository-query
  @Query("select i from Item i where i.name = :name")
  Item named(@Param("name") String name);

  // ruleid: repository-query
  @Query(value = "SELECT * FROM item WHERE price > ?1", nativeQuery = true)
  java.util.List<Item> dearer(int price);

  // ok: repository-query
  @Deprecated
  Item old(String name);
}
